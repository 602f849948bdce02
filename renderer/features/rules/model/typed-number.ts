/** A whole number that was typed, where it lies within the bounds. */
export function numberWithin(typed: string, least: number, most: number): number | null {
  const text = typed.normalize('NFKC').trim();
  if (!/^\d{1,4}$/u.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}
