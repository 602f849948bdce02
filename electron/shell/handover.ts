/** The one channel between preload and main process: a page asks for its ports, and is sent them. */
export const PORTS_CHANNEL = 'mixia:ports';

/** What the page says to its preload when it can be given its ports. */
export const PAGE_READY = 'mixia-ready';

/** What the preload says when it hands them over: first the port of the application, then that of the vault. */
export const PAGE_PORTS = 'mixia-ports';
