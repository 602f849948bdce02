import type { CardSummary } from '../../../shared/contract/packages.ts';
import { type Card, fingerprintDigits, fingerprintMatches } from '../../../shared/domain/package/card.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { readSmallFile } from '../keys/folder.ts';
import { keptJson } from '../store/kept-json.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { writeNewFile } from '../files/new-file.ts';
import { cardFileBytes, MAX_CARD_BYTES, parseCardFile, type ReadCard } from './card-file.ts';
import { currentCard } from './own-card.ts';

/** A counterpart's card as the vault knows it. */
export type KnownCard = {
  readonly fingerprint: string;
  readonly vault: string;
  readonly card: Card;
  readonly state: 'confirmed' | 'revoked';
  readonly confirmedAt: string;
  readonly revokedAt: string | null;
};

/** Every card of a counterpart that was ever confirmed. */
export function knownCards(db: Db): readonly KnownCard[] {
  const rows = prepare(db)(
    'SELECT fingerprint, vault, card, state, confirmedAt, revokedAt FROM card ORDER BY code, confirmedAt',
  ).all() as (Omit<KnownCard, 'card'> & { card: string })[];
  return rows.map((row) => ({ ...row, card: keptJson(row.card) as Card }));
}

/** The vault's own card. */
export function ownCardSummary(vault: OpenVault): CardSummary {
  const { card, fingerprint } = currentCard(vault.ledger.db);
  return { ...summary(card, fingerprint), state: 'own', confirmedAt: null, revokedAt: null };
}

/** Writes the own card to a new file. */
export async function exportCard(vault: OpenVault, to: string): Promise<CardSummary> {
  const { card, signature, fingerprint } = currentCard(vault.ledger.db);
  await writeNewFile(to, cardFileBytes(card, signature));
  vault.ledger.write((writer) =>
    writer.append({ type: 'CardExported', stream: vault.session.vaultId, sections: { head: { fingerprint } } }),
  );
  return ownCardSummary(vault);
}

/** What a card file says, and whether this organisation's card is known already. */
export function readCard(vault: OpenVault, file: string): CardSummary & { known: 'new' | 'same' | 'changed' } {
  const read = parseCardFile(readSmallFile(file, MAX_CARD_BYTES));
  const cards = knownCards(vault.ledger.db);
  const same = cards.find(({ fingerprint }) => fingerprint === read.fingerprint);
  const sameName = cards.some(({ card }) => card.code === read.card.code || card.vaultId === read.card.vaultId);
  const known = same === undefined ? (sameName ? 'changed' : 'new') : 'same';
  return { ...(same === undefined ? unconfirmed(read) : cardSummary(same)), known };
}

function unconfirmed({ card, fingerprint }: ReadCard): CardSummary {
  return { ...summary(card, fingerprint), state: 'confirmed', confirmedAt: null, revokedAt: null };
}

/**
 * Takes a counterpart's card into use, after its fingerprint was compared over a second channel.
 * A card that names our own vault, or a vault that is known under another code, would let its owner speak for that
 * vault: it is refused, however well its fingerprint was compared. Who has really changed his code revokes the old card
 * first.
 * @throws AppError CARD_INVALID, CARD_IS_OWN, CARD_FINGERPRINT_MISMATCH, CARD_REVOKED, CARD_CHANGED
 */
export function importCard(vault: OpenVault, file: string, typed: string): CardSummary {
  const { db } = vault.ledger;
  const { card, fingerprint, canonical } = parseCardFile(readSmallFile(file, MAX_CARD_BYTES));
  if (card.vaultId === vault.session.vaultId) throw new AppError('CARD_IS_OWN');
  if (!fingerprintMatches(fingerprint, typed)) throw new AppError('CARD_FINGERPRINT_MISMATCH');
  const known = knownCards(db).find((one) => one.fingerprint === fingerprint);
  if (known?.state === 'revoked') throw new AppError('CARD_REVOKED');
  const inUse = knownCards(db).filter(({ state }) => state === 'confirmed');
  if (inUse.some((one) => one.vault === card.vaultId && one.card.code !== card.code)) {
    throw new AppError('CARD_CHANGED');
  }
  vault.ledger.write((writer) =>
    writer.append({
      type: 'CardConfirmed',
      stream: card.vaultId,
      sections: { head: { fingerprint, vaultId: card.vaultId, card: canonical } },
    }),
  );
  return cardSummary(cardByFingerprint(db, fingerprint));
}

/** The counterparts' cards. */
export function listCards(vault: OpenVault): readonly CardSummary[] {
  return knownCards(vault.ledger.db).map(cardSummary);
}

/** Puts a card out of use: it opens nothing more, and nothing more is sealed to it. */
export function revokeCard(vault: OpenVault, typed: string, reason: string): CardSummary {
  const { db } = vault.ledger;
  const card = knownCards(db).find(({ fingerprint }) => fingerprintMatches(fingerprint, typed));
  if (card === undefined) throw new AppError('CARD_UNKNOWN');
  if (card.state === 'revoked') throw new AppError('CARD_REVOKED');
  const { fingerprint } = card;
  vault.ledger.write((writer) =>
    writer.append({ type: 'CardRevoked', stream: card.vault, sections: { head: { fingerprint, reason } } }),
  );
  return cardSummary(cardByFingerprint(db, fingerprint));
}

function cardByFingerprint(db: Db, fingerprint: string): KnownCard {
  const card = knownCards(db).find((one) => one.fingerprint === fingerprint);
  if (card === undefined) throw new AppError('CARD_UNKNOWN');
  return card;
}

/**
 * The one card in use that is meant by an organisation code, or by a fingerprint.
 * @throws AppError CARD_UNKNOWN, CARD_REVOKED, CARD_AMBIGUOUS
 */
export function cardFor(db: Db, counterpart: string): KnownCard {
  const text = counterpart.normalize('NFKC').trim();
  const named = knownCards(db).filter(
    ({ card, fingerprint }) => card.code === text.toUpperCase() || fingerprintMatches(fingerprint, text),
  );
  const active = named.filter(({ state }) => state === 'confirmed');
  if (active.length > 1) throw new AppError('CARD_AMBIGUOUS');
  const [card] = active;
  if (card !== undefined) return card;
  throw new AppError(named.length > 0 ? 'CARD_REVOKED' : 'CARD_UNKNOWN');
}

/** A counterpart's card as the contract shows it. */
export function cardSummary({ card, fingerprint, state, confirmedAt, revokedAt }: KnownCard): CardSummary {
  return { ...summary(card, fingerprint), state, confirmedAt, revokedAt };
}

function summary(card: Card, fingerprint: string) {
  const { name, code, kind, vaultId } = card;
  return { name, code, kind, vaultId, fingerprint: fingerprintDigits(fingerprint), fingerprintHex: fingerprint };
}
