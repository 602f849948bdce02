import { localText } from '../../../../shared/domain/clock.ts';
import type { KnownCard } from '../../cards/cards.ts';
import type { OwnCard } from '../../cards/own-card.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { prepare } from '../../store/table-rows.ts';
import type { LogRange, Manifest, ManifestEntry, Signer } from '../format/manifest.ts';
import { packageBaseName } from '../format/paths.ts';
import type { PairNumbers } from './pair.ts';

/** What every package of this vault to this card states, whatever it carries. */
export type Envelope = Pick<
  Manifest,
  | 'format'
  | 'version'
  | 'id'
  | 'createdAt'
  | 'sender'
  | 'recipient'
  | 'sequence'
  | 'previous'
  | 'void'
  | 'acknowledged'
  | 'checkpoint'
>;

/** The common part of a manifest. `now` in milliseconds, UTC. */
export function envelope(
  vault: OpenVault,
  own: OwnCard,
  to: KnownCard,
  parts: {
    readonly id: string;
    readonly numbers: PairNumbers;
    readonly ranges: readonly LogRange[];
    readonly now: number;
  },
): Envelope {
  const { id, numbers, ranges, now } = parts;
  return {
    format: 'mixia-package',
    version: 1,
    id,
    createdAt: localText(now),
    sender: {
      name: own.card.name,
      code: own.card.code,
      vaultId: vault.session.vaultId,
      deviceId: vault.session.deviceId,
      deviceNumber: vault.device.number,
      cardFingerprint: own.fingerprint,
    },
    recipient: {
      name: to.card.name,
      code: to.card.code,
      vaultId: to.card.vaultId,
      cardFingerprint: to.fingerprint,
    },
    sequence: numbers.sequence,
    previous: numbers.previous,
    void: [...numbers.void],
    acknowledged: numbers.acknowledged.map((one) => ({ ...one, missing: [...one.missing] })),
    checkpoint: [...ranges],
  };
}

/** The file name of a package, without ending. */
export function baseNameFor(vault: OpenVault, to: KnownCard, sequence: number, now: number): string {
  return packageBaseName({
    senderCode: vault.facts.code,
    deviceNumber: vault.device.number,
    recipientCode: to.card.code,
    sequence,
    now,
  });
}

/** The members behind these keys, in the order of the keys. */
export function signersOf(vault: OpenVault, actors: ReadonlySet<string>): Signer[] {
  return [...actors].sort().map((key) => {
    const row = prepare(vault.ledger.db)('SELECT key, publicKey, name, role FROM member WHERE key = ?').get(key);
    return row as Signer;
  });
}

/** What the manifest lists of an entry. */
export function listed({ path, size, sha256, mediaType }: ManifestEntry): ManifestEntry {
  return { path, size, sha256, mediaType };
}
