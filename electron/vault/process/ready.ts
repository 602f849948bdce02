/** What a vault process says to its parent when it has passed its self-tests and answers. */
export const READY = 'ready';
