import type { z } from 'zod';
import type { OpenVault } from '../../host/open-vault.ts';
import { packagesWith, type StoredPackage } from '../../packages/packages.ts';
import type { acknowledgedSchema } from '../format/manifest.ts';
import { keptJson } from '../../store/kept-json.ts';

/** What the next package of a pair (this device, that vault) states about those before it. */
export type PairNumbers = {
  readonly sequence: number;
  readonly previous: string | null;
  readonly void: readonly number[];
  readonly acknowledged: readonly z.infer<typeof acknowledgedSchema>[];
};

/** The numbers of the next package to a counterpart. A number once spent is never given again, void or not. */
export function pairNumbers(vault: OpenVault, counterpart: string): PairNumbers {
  const { db } = vault.ledger;
  const sent = packagesWith(db, 'out', counterpart).filter(({ device }) => device === vault.session.deviceId);
  const last = sent.filter(({ state }) => state !== 'void').at(-1);
  return {
    sequence: (sent.at(-1)?.sequence ?? 0) + 1,
    previous: last?.fileSha256 ?? null,
    void: sent.filter(({ state }) => state === 'void').map(({ sequence }) => sequence),
    acknowledged: acknowledgedFrom(packagesWith(db, 'in', counterpart)),
  };
}

function acknowledgedFrom(received: readonly StoredPackage[]): PairNumbers['acknowledged'] {
  const devices = new Map<string, StoredPackage[]>();
  for (const one of received) devices.set(one.device, [...(devices.get(one.device) ?? []), one]);
  return [...devices].map(([device, packages]) => {
    const latest = packages.reduce((a, b) => (b.sequence > a.sequence ? b : a));
    return { device, through: latest.sequence, sha256: latest.fileSha256, missing: missingNumbers(packages) };
  });
}

/** Numbers below the highest that neither came nor were declared void. At most 10 000 are named. */
export function missingNumbers(received: readonly Pick<StoredPackage, 'sequence' | 'voids'>[]): number[] {
  const known = new Set<number>();
  for (const { sequence, voids } of received) {
    known.add(sequence);
    for (const number of keptJson(voids) as number[]) known.add(number);
  }
  const highest = Math.max(0, ...received.map(({ sequence }) => sequence));
  const missing: number[] = [];
  for (let number = 1; number < highest && missing.length < 10_000; number += 1) {
    if (!known.has(number)) missing.push(number);
  }
  return missing;
}
