/**
 * How long anything in a window is waited for, in milliseconds. What does not come at all fails just as well after it; a
 * machine that is busy with other things fails nothing.
 */
export const PATIENCE_MS = 180_000;
