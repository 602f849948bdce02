const USUAL: readonly number[] = [100, 110, 125, 150, 175, 200];

/** The sizes of text that are offered, in percent; one that was set otherwise stands among them. */
export function textSizes(now: number): readonly number[] {
  return [...new Set([...USUAL, now])].sort((one, other) => one - other);
}

/** Minutes as they were typed, or nothing where that is no number that may be kept. */
export function minutesOf(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim();
  const minutes = /^\d{1,2}$/u.test(text) ? Number(text) : 0;
  return minutes >= 1 && minutes <= 60 ? minutes : undefined;
}
