/** The most that a dialog takes as a name. */
const MOST = 200;

/** A name for the exported file: its own, without what no system takes in a name, and not too long. */
export function suggestedName(name: string): string {
  const plain = name.replace(/[\p{Cc}<>:"/\\|?*]/gu, '_');
  if (plain.length <= MOST) return plain;
  const ending = /\.[^.]{1,10}$/u.exec(plain)?.[0] ?? '';
  return plain.slice(0, MOST - ending.length) + ending;
}
