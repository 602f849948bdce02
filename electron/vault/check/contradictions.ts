import type { z } from 'zod';
import type { packageOpened } from '../../../shared/domain/package/sections.ts';
import { prepare } from '../store/table-rows.ts';
import type { Checking } from './checking.ts';

/**
 * How far each foreign log is known not to fit: a package was taken in whose log contradicted what was held, or started
 * at an unknown state, and its signed `PackageOpened` says so. Events up to there may stand outside the held log; the
 * finding at the inbox is where that is settled.
 */
export type Contradictions = ReadonlyMap<string, number>;

/** Reads {@link Contradictions}. */
export function readContradictions({ vault, db }: Pick<Checking, 'vault' | 'db'>): Contradictions {
  const known = new Map<string, number>();
  const opened = prepare(db)(
    "SELECT DISTINCT package AS id FROM finding WHERE code IN ('FORK', 'UNKNOWN_START')",
  ).all() as { id: string }[];
  for (const { id } of opened) {
    const event = vault.ledger.store.stream(id).find(({ type }) => type === 'PackageOpened');
    const head = event?.sections['head'] as z.infer<typeof packageOpened> | undefined;
    const devices = new Set(head?.findings.map(({ detail }) => detail['device']));
    for (const { device, to } of head?.checkpoint ?? []) {
      if (devices.has(device)) known.set(device, Math.max(known.get(device) ?? 0, to.size));
    }
  }
  return known;
}
