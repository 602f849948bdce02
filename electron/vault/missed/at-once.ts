/** So many dates are noted at once, so that nobody waits for a log; the next call goes on. */
export const AT_ONCE = 200;
