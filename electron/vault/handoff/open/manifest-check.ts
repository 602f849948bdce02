import { AppError } from '../../../../shared/errors/app-error.ts';
import { isAbove } from '../../../../shared/rules/code-lists.ts';
import type { Card } from '../../../../shared/domain/package/card.ts';
import type { KnownCard } from '../../cards/cards.ts';
import { knownCards } from '../../cards/cards.ts';
import { ownCards } from '../../cards/own-card.ts';
import { fromUtf8, toHex } from '../../crypto/bytes.ts';
import { parseCanonical } from '../../crypto/canonical.ts';
import { sha256 } from '../../crypto/hash.ts';
import { minisignVerify, parsePublicKeyText } from '../../crypto/minisign.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { packageById, packagesWith, type StoredPackage } from '../../packages/packages.ts';
import { prepare } from '../../store/table-rows.ts';
import {
  type Manifest,
  manifestSchema,
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  trustedComment,
  unverifiedSchema,
} from '../format/manifest.ts';
import { assertLayout } from './layout.ts';

/** A manifest whose sender is proven. */
export type VerifiedManifest = {
  readonly manifest: Manifest;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly card: KnownCard;
  /** The package as it was taken in before, if it was. */
  readonly taken: StoredPackage | undefined;
};

/**
 * The checks from the manifest's first look to the number, in the order of the specification. Before the signature is
 * verified nothing but format, version, kind and the sender's card is used.
 * @throws AppError PACKAGE_MALFORMED, PACKAGE_NEWER, PACKAGE_SENDER_UNKNOWN, PACKAGE_CARD_REVOKED,
 * PACKAGE_SIGNATURE_INVALID, PACKAGE_MANIFEST_INVALID, PACKAGE_READDRESSED, PACKAGE_ABOVE_CEILING, PACKAGE_SEQUENCE_REUSED
 */
export function verifyManifest(vault: OpenVault, bytes: Uint8Array, signature: Uint8Array): VerifiedManifest {
  const { db } = vault.ledger;
  const fingerprint = senderOf(bytes);
  const card = knownCards(db).find((one) => one.fingerprint === fingerprint);
  if (card === undefined) throw new AppError('PACKAGE_SENDER_UNKNOWN');
  if (card.state === 'revoked') throw new AppError('PACKAGE_CARD_REVOKED');
  assertSigned(card, bytes, signature);
  const manifest = parseManifest(bytes);
  const isOurs = manifest.sender.vaultId === vault.session.vaultId;
  if (isOurs || !isNamedAs(manifest.sender, card.card)) throw new AppError('PACKAGE_MANIFEST_INVALID');
  assertAddressed(vault, manifest);
  const digest = toHex(sha256(bytes));
  return { manifest, bytes, sha256: digest, card, taken: assertNumber(vault, manifest, digest) };
}

/** The card that the manifest names, before anything of it is proven. */
export function senderOf(bytes: Uint8Array): string {
  const first = parsed(bytes);
  if (first?.format !== PACKAGE_FORMAT) throw new AppError('PACKAGE_MALFORMED');
  if (first.version > PACKAGE_VERSION || !['leads', 'receipt'].includes(first.kind))
    throw new AppError('PACKAGE_NEWER');
  return first.sender.cardFingerprint;
}

function parsed(bytes: Uint8Array) {
  try {
    return unverifiedSchema.parse(JSON.parse(fromUtf8(bytes)));
  } catch {
    return undefined;
  }
}

function assertSigned({ card }: KnownCard, bytes: Uint8Array, signature: Uint8Array): void {
  const key = parsePublicKeyText(card.signingKey);
  const loose = JSON.parse(fromUtf8(bytes)) as {
    id?: unknown;
    sequence?: unknown;
    recipient?: { cardFingerprint?: unknown };
  };
  const expected = trustedComment({
    id: String(loose.id),
    sequence: Number(loose.sequence),
    recipient: { cardFingerprint: String(loose.recipient?.cardFingerprint) } as Manifest['recipient'],
  });
  if (!minisignVerify(key, bytes, fromUtf8(signature, false), expected))
    throw new AppError('PACKAGE_SIGNATURE_INVALID');
}

/** Schema, canonical form and layout of entries. */
export function parseManifest(bytes: Uint8Array): Manifest {
  try {
    const manifest = manifestSchema.parse(parseCanonical(bytes));
    assertLayout(manifest);
    return manifest;
  } catch (error) {
    throw new AppError('PACKAGE_MANIFEST_INVALID', {}, error);
  }
}

/** A manifest names its two sides as their cards do: nobody appears under another's name. */
function isNamedAs(side: Manifest['recipient'], card: Pick<Card, 'vaultId' | 'name' | 'code'>): boolean {
  return side.vaultId === card.vaultId && side.name === card.name && side.code === card.code;
}

function assertAddressed(vault: OpenVault, { recipient, classification }: Manifest): void {
  const own = ownCards(vault.ledger.db).find(({ fingerprint }) => fingerprint === recipient.cardFingerprint);
  if (own === undefined || !isNamedAs(recipient, own.card)) throw new AppError('PACKAGE_READDRESSED');
  if (isAbove(classification, vault.facts.ceiling)) throw new AppError('PACKAGE_ABOVE_CEILING');
}

/** A manifest that was taken in is recognised; its number or id under another manifest is refused. */
function assertNumber(vault: OpenVault, manifest: Manifest, digest: string): StoredPackage | undefined {
  const { db } = vault.ledger;
  const { vaultId, deviceId } = manifest.sender;
  const same = packagesWith(db, 'in', vaultId).find(
    ({ device, sequence }) => device === deviceId && sequence === manifest.sequence,
  );
  const known = same ?? packageById(db, manifest.id);
  if (known !== undefined && known.manifestSha256 !== digest) throw new AppError('PACKAGE_SEQUENCE_REUSED');
  if (known === undefined) assertFreshStream(vault, manifest.id);
  return known;
}

/** What is recorded of a package stands in a stream of its own: its id must not be that of a lead or a vault. */
function assertFreshStream({ ledger: { db } }: OpenVault, id: string): void {
  if (prepare(db)('SELECT 1 FROM event WHERE stream = ? LIMIT 1').get(id) !== undefined) {
    throw new AppError('PACKAGE_MANIFEST_INVALID');
  }
}
