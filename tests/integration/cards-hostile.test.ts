import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cardFileBytes } from '../../electron/vault/cards/card-file.ts';
import { importCard, ownCardSummary, revokeCard } from '../../electron/vault/cards/cards.ts';
import { CARD_COMMENT, newCard } from '../../electron/vault/cards/own-card.ts';
import { canonicalBytes } from '../../electron/vault/crypto/canonical.ts';
import { minisignSign } from '../../electron/vault/crypto/minisign.ts';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import { freshFolder } from '../support/folder.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { pair } from '../fixtures/pair.ts';
import { TEST_NOW } from '../fixtures/vault.ts';

/** A card that its owner has made and signed properly, whatever it says; with its fingerprint. */
async function cardOf(facts: { vaultId: string; code: string; name: string }) {
  const { card, fingerprint, sealingKey } = await newCard({ ...facts, kind: 'team' }, TEST_NOW, systemRandom);
  const file = join(freshFolder(), 'card.json');
  writeFileSync(file, cardFileBytes(card, minisignSign(sealingKey, canonicalBytes(card), CARD_COMMENT)));
  return { file, fingerprint };
}

test('a card that names our own vault is refused, though its fingerprint was compared', async () => {
  const { commission } = await pair();
  const { file, fingerprint } = await cardOf({ vaultId: commission.session.vaultId, code: 'ZJ66', name: '某组' });
  expect(await errorCode(() => importCard(commission, file, fingerprint))).toBe('CARD_IS_OWN');
});

test('a card that names a vault known under another code is refused until that one is revoked', async () => {
  const { team, commission } = await pair();
  const { vaultId } = team.session;
  const { file, fingerprint } = await cardOf({ vaultId, code: 'ZJ66', name: '某组' });
  expect(await errorCode(() => importCard(commission, file, fingerprint))).toBe('CARD_CHANGED');
  revokeCard(commission, ownCardSummary(team).fingerprint, '更换代码');
  expect(importCard(commission, file, fingerprint).code).toBe('ZJ66');
});

test('a new card of a vault under its own code is taken in beside the old one', async () => {
  const { team, commission } = await pair();
  const { file, fingerprint } = await cardOf({ vaultId: team.session.vaultId, code: 'ZJ01', name: '驻某局纪检监察组' });
  expect(importCard(commission, file, fingerprint).state).toBe('confirmed');
});
