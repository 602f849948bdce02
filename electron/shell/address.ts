/** The scheme of the window's own files; nothing else is ever loaded. */
export const SCHEME = 'app';

/** The origin of the window, as pages, frames and messages state it. */
export const ORIGIN = 'app://mixia';

/** The one page there is. */
export const PAGE = `${ORIGIN}/`;

/**
 * The page behind a lock: the same page, which may say that what was typed is put away. A place in the page, not an
 * address of its own.
 */
export const PAGE_AFTER_LOCK = `${PAGE}#locked`;

/** Where the window's storage lies. It is kept: encrypted drafts have to survive a lock and a crash. */
export const PARTITION = 'persist:mixia';

/** Whether an address belongs to the window: scheme and host letter by letter, no name, no password, no port. */
export function isOwnAddress(address: string): boolean {
  return address === ORIGIN || address.startsWith(PAGE);
}

/** Whether an address is something that a page of the window made itself, in memory. */
export function isOwnBlob(address: string): boolean {
  return address.startsWith(`blob:${PAGE}`);
}
