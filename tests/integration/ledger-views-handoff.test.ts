import { expect, test } from 'vitest';
import { ownCardSummary, revokeCard } from '../../electron/vault/cards/cards.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { ledgerPlaces } from '../../electron/vault/leads/places.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import { foundCodes, force } from '../fixtures/check.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { corrected, fresh, numbersIn } from '../fixtures/leads-at-work.ts';
import { commissionVault, meet, open, pair, roundTrip, seal, takeHome } from '../fixtures/pair.ts';
import { teamVault } from '../fixtures/vault.ts';

const CHANGED = { view: 'changed' } as const;
const WAITING = { view: 'unreceipted' } as const;

test('changed since the last report: what no receipt has acknowledged, and looking changes nothing', async () => {
  const two = await pair();
  const { team } = two;
  const first = await fresh()(team);
  const second = await fresh()(team);
  expect(numbersIn(team, CHANGED)).toEqual([second, first]);
  const sealed = await seal(two);
  expect(numbersIn(team, CHANGED)).toEqual([second, first]);
  await takeHome(two, await open(two, sealed.files[0]));
  expect(numbersIn(team, CHANGED)).toEqual([]);
  showLead(team, first);
  expect(numbersIn(team, CHANGED)).toEqual([]);
  await actOnLead(team, first, corrected({ remarks: '补充' }));
  expect(numbersIn(team, CHANGED)).toEqual([first]);
  expect(numbersIn(team, { ...CHANGED, counterpart: 'ZJ00', search: '补充' })).toEqual([first]);
  expect(ledgerPlaces(team, { ...CHANGED, pageSize: 10 }).total).toBe(1);
  expect(await foundCodes(team)).toEqual([]);
});

test('sealed and not receipted: from the sealing until the receipt, and a lead that moves is found in its new place', async () => {
  const two = await pair();
  const { team } = two;
  const early = await fresh({ receivedOn: '2026-03-01' })(team);
  const late = await fresh({ receivedOn: '2026-03-03' })(team);
  expect(numbersIn(team, WAITING)).toEqual([]);
  const sealed = await seal(two, { leads: [early] });
  expect(numbersIn(team, WAITING)).toEqual([early]);
  await actOnLead(team, early, corrected({ receivedOn: '2026-03-04' }));
  await seal(two, { leads: [late] });
  expect(numbersIn(team, { ...WAITING, counterpart: 'ZJ00' })).toEqual([early, late]);
  await takeHome(two, await open(two, sealed.files[0]));
  expect(numbersIn(team, WAITING)).toEqual([late]);
  expect(await foundCodes(team)).toEqual([]);
});

test('the commission that took leads in has changed none of its own', async () => {
  const two = await pair();
  await fresh()(two.team);
  await roundTrip(two);
  expect(numbersIn(two.commission, { view: 'all' })).toHaveLength(1);
  expect(numbersIn(two.commission, CHANGED)).toEqual([]);
  expect(numbersIn(two.commission, WAITING)).toEqual([]);
});

test('the counterpart is named by code or card; without a name there must be exactly one', async () => {
  const team = await teamVault();
  const number = await fresh()(team);
  const code = (counterpart?: string) => errorCode(() => numbersIn(team, { ...CHANGED, counterpart }));
  expect(await code()).toBe('INPUT_INVALID');
  expect(await code('ZJ00')).toBe('CARD_UNKNOWN');
  const [one, other] = [await commissionVault(), await commissionVault()];
  await meet(team, one);
  expect(numbersIn(team, CHANGED)).toEqual([number]);
  expect(numbersIn(team, { ...CHANGED, counterpart: 'zj00' })).toEqual([number]);
  await meet(team, other);
  expect(await code()).toBe('INPUT_INVALID');
  expect(await code('ZJ00')).toBe('CARD_AMBIGUOUS');
  const { fingerprint } = ownCardSummary(other);
  expect(numbersIn(team, { ...CHANGED, counterpart: fingerprint })).toEqual([number]);
  revokeCard(team, fingerprint, '换发');
  expect(await code(fingerprint)).toBe('CARD_REVOKED');
  expect(numbersIn(team, CHANGED)).toEqual([number]);
});

test('a lead that is missing in one of these lists, or too many, is found by the check', async () => {
  const two = await pair();
  await fresh()(two.team);
  force(two.team, 'DELETE FROM lead_changed');
  expect(await foundCodes(two.team)).toEqual(['PROJECTION_DIFFERS']);
  const again = await pair();
  await fresh()(again.team);
  force(again.team, 'INSERT INTO lead_waiting SELECT card.vault, lead.row FROM lead, card');
  expect(await foundCodes(again.team)).toEqual(['PROJECTION_DIFFERS']);
});
