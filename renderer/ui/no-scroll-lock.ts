/**
 * In place of the component library's own lock of the page behind a dialog: this page never scrolls as a whole, and the
 * style that the lock would write carries no nonce, so that the content policy would refuse it at every dialog.
 */
export function noScrollLock(): void {
  // Nothing to lock.
}

// The library imports it by default.
export { noScrollLock as default };
