import type { OpenVault } from '../../host/open-vault.ts';
import { packagesWith, type StoredPackage } from '../../packages/packages.ts';
import type { Manifest } from '../format/manifest.ts';
import { missingNumbers } from '../seal/pair.ts';
import type { Found } from './findings.ts';
import { keptJson } from '../../store/kept-json.ts';

type Known = readonly Pick<StoredPackage, 'sequence' | 'voids' | 'previous' | 'fileSha256'>[];

/**
 * What the numbers of a package tell: numbers that are newly missing, a number that was declared void and came all the
 * same, a digest of the package before that is not the one that came.
 */
export function numberFindings(vault: OpenVault, manifest: Manifest, fileSha256: string): readonly Found[] {
  const { vaultId, deviceId } = manifest.sender;
  const before = packagesWith(vault.ledger.db, 'in', vaultId).filter(({ device }) => device === deviceId);
  const voids = JSON.stringify(manifest.void);
  const now = { sequence: manifest.sequence, previous: manifest.previous, voids, fileSha256 };
  return [...newlyMissing(before, now), ...voidArrived(before, manifest), ...mismatches(before, now)];
}

function newlyMissing(before: Known, now: Known[number]): readonly Found[] {
  const known = new Set(missingNumbers(before));
  const fresh = missingNumbers([...before, now]).filter((number) => !known.has(number));
  return fresh.length === 0 ? [] : [{ code: 'NUMBERS_MISSING', detail: { numbers: shortList(fresh) } }];
}

/** Declared void before it came, or declared void now although it came. */
function voidArrived(before: Known, { sequence, void: declared }: Manifest): readonly Found[] {
  const earlier = new Set(before.flatMap(voidsOf));
  const late = before.map((one) => one.sequence).filter((number) => declared.includes(number) && !earlier.has(number));
  const numbers = earlier.has(sequence) ? [sequence, ...late] : late;
  return numbers.map((number) => ({ code: 'VOID_ARRIVED', detail: { number: padded(number) } }));
}

/** The chain of digests, where this package joins it: to the one before, and from the one behind if that came first. */
function mismatches(before: Known, now: Known[number]): readonly Found[] {
  const all = [...before, now].toSorted((a, b) => a.sequence - b.sequence);
  const next = all.find(({ sequence }) => sequence > now.sequence);
  return [now, ...(next === undefined ? [] : [next])]
    .filter((one) => !follows(all, one))
    .map(({ sequence }) => ({ code: 'PREVIOUS_MISMATCH', detail: { number: padded(sequence) } }));
}

/** True also where the package before has not come: then the gap is the finding. */
function follows(all: Known, one: Known[number]): boolean {
  const voids = new Set(voidsOf(one));
  let due = one.sequence - 1;
  while (voids.has(due)) due -= 1;
  if (due === 0) return one.previous === null;
  const last = all.find(({ sequence }) => sequence === due);
  return last === undefined || last.fileSha256 === one.previous;
}

function voidsOf({ voids }: Known[number]): readonly number[] {
  return keptJson(voids) as number[];
}

function shortList(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 50).map(padded);
  return shown.join('、') + (numbers.length > shown.length ? `等${String(numbers.length)}个` : '');
}

function padded(number: number): string {
  return String(number).padStart(4, '0');
}
