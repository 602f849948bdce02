import { localText } from '../../../shared/domain/clock.ts';
import { type Card, fingerprintDigits } from '../../../shared/domain/package/card.ts';
import { newAgeIdentity, recipientOf } from '../crypto/age-keys.ts';
import { fromUtf8, toHex } from '../crypto/bytes.ts';
import { canonicalBytes } from '../crypto/canonical.ts';
import { signingKeyFromSeed, type SigningKey } from '../crypto/ed25519.ts';
import { sha256 } from '../crypto/hash.ts';
import { minisignSign, publicKeyText } from '../crypto/minisign.ts';
import type { RandomSource } from '../crypto/random.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** The trusted comment of a card's signature, exactly. */
export const CARD_COMMENT = 'mixia-card v1';

/** A vault's own card with the keys behind it. */
export type OwnCard = {
  readonly fingerprint: string;
  readonly card: Card;
  readonly signature: string;
  readonly sealingKey: SigningKey;
  /** The age identity that opens what is sealed to this card. */
  readonly identity: string;
};

/** What a card says of its vault. */
export type CardFacts = Pick<Card, 'vaultId' | 'name' | 'code' | 'kind'>;

/** A card that was made but is not in the database yet. */
export type NewCard = OwnCard & { readonly seed: Uint8Array };

/** Makes a card with a sealing key and a package identity of its own. `now` in milliseconds, UTC. */
export async function newCard(facts: CardFacts, now: number, random: RandomSource): Promise<NewCard> {
  const seed = random(32);
  const sealingKey = signingKeyFromSeed(seed);
  const identity = newAgeIdentity(random);
  const card: Card = {
    format: 'mixia-card',
    version: 1,
    ...facts,
    name: facts.name.normalize('NFC'),
    recipients: [await recipientOf(identity)],
    signingKey: publicKeyText(sealingKey.publicKey),
    createdAt: localText(now),
  };
  const bytes = canonicalBytes(card);
  const signature = minisignSign(sealingKey, bytes, CARD_COMMENT);
  return { fingerprint: toHex(sha256(bytes)), card, signature, sealingKey, identity, seed };
}

/** Puts a new card into use; older ones stay, to open packages that were sealed to them. */
export function insertCard(db: Db, card: NewCard): void {
  prepare(db)('UPDATE own_card SET current = 0').run();
  prepare(db)(
    'INSERT INTO own_card (fingerprint, card, signature, seed, identity, current) VALUES (?, ?, ?, ?, ?, 1)',
  ).run(card.fingerprint, canonicalBytes(card.card), card.signature, card.seed, card.identity);
}

type CardRow = {
  readonly fingerprint: string;
  readonly card: Buffer;
  readonly signature: string;
  readonly seed: Buffer;
  readonly identity: string;
};

/** Every own card, the current one first. */
export function ownCards(db: Db): readonly OwnCard[] {
  const rows = prepare(db)(
    'SELECT fingerprint, card, signature, seed, identity FROM own_card ORDER BY current DESC, fingerprint',
  ).all() as CardRow[];
  return rows.map(({ fingerprint, card, signature, seed, identity }) => ({
    fingerprint,
    card: JSON.parse(fromUtf8(card)) as Card,
    signature,
    sealingKey: signingKeyFromSeed(seed),
    identity,
  }));
}

/** The card in use. Throws `RangeError` when the vault has none, which no vault of ours is without. */
export function currentCard(db: Db): OwnCard {
  const [card] = ownCards(db);
  if (card === undefined) throw new RangeError('no own card');
  return card;
}

/** The fingerprint of the card in use as people read it out. */
export function ownFingerprint(db: Db): string {
  return fingerprintDigits(currentCard(db).fingerprint);
}
