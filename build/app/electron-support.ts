import { addDays } from '../../shared/domain/days.ts';

/** The first day of each major version, as the npm registry has it. Who changes the pin adds the majors that came since. */
export const ELECTRON_MAJORS: Readonly<Record<number, string>> = {
  43: '2026-07-01',
  44: '2026-08-25',
  45: '2026-10-21',
};

/** Majors follow one another by eight weeks: so those that are not in the table yet are expected. */
const DAYS_BETWEEN = 56;
/** So many of the latest majors are supported. */
const SUPPORTED = 3;

/**
 * The day on which a major version is supported no longer: the first of the third one after it.
 * @throws RangeError where the table begins later than the version
 */
export function supportEnds(major: number): string {
  const out = major + SUPPORTED;
  const newest = Math.max(...Object.keys(ELECTRON_MAJORS).map(Number));
  const last = ELECTRON_MAJORS[Math.min(out, newest)];
  if (last === undefined || ELECTRON_MAJORS[major] === undefined) throw new RangeError(`Electron ${String(major)}`);
  return addDays(last, Math.max(0, out - newest) * DAYS_BETWEEN);
}

/** Whether the version, as it is pinned, is supported by its makers on that day. */
export function isSupported(version: string, today: string): boolean {
  return today < supportEnds(Number(version.split('.')[0]));
}
