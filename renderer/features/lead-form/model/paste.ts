/** So many times the limit may stand in a field while it is being shortened by hand. */
const SLACK = 2;

/**
 * What of a pasted text goes into a field that has `length` characters already and may keep `most`: `null` for all of it. A
 * letter that is somewhat too long is taken whole, to be shortened; a file by mistake is not, it would only stop the window.
 */
export function fittingPaste(pasted: string, length: number, most: number): string | null {
  const room = Math.max(0, most * SLACK - length);
  if (pasted.length <= room) return null;
  const last = pasted.charCodeAt(room - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return pasted.slice(0, isHalf ? room - 1 : room);
}
