import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/**
 * Refuses to release with a runtime that its makers support no longer on that day.
 * @throws Error then; RangeError as {@link supportEnds}
 */
export function assertSupported(version: string, today: string): void {
  const ends = supportEnds(Number(version.split('.')[0]));
  if (today < ends) return;
  throw new Error(`Electron ${version} is supported until ${ends} only: pin a newer one, see docs/electron.md.`);
}

/** The version of the runtime that a checkout has installed, which is the one that is packed. */
export function installedElectron(root: string): string {
  const manifest = readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
