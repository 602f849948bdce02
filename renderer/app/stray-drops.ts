/**
 * A file that is dropped beside its place would be opened by the browser instead of the window, and everything typed
 * would be gone. Here it is taken by nobody.
 */
export function refuseStrayDrops(): void {
  for (const type of ['dragover', 'drop'] as const) {
    window.addEventListener(type, (event) => {
      if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    });
  }
}
