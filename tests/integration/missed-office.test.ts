import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupVault } from '../../electron/vault/backup/backup.ts';
import { restoreVault } from '../../electron/vault/backup/restore.ts';
import { actOnEnvelope, addEnvelope } from '../../electron/vault/envelopes/act.ts';
import { listEnvelopes } from '../../electron/vault/envelopes/list.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnItem } from '../../electron/vault/items/act.ts';
import { listItems } from '../../electron/vault/items/list-items.ts';
import { showItem } from '../../electron/vault/items/show-item.ts';
import { logMissedDates } from '../../electron/vault/missed/log-missed.ts';
import { addHolidays } from '../../electron/vault/rules/holidays.ts';
import { foundCodes } from '../fixtures/check.ts';
import { APPROVAL, ENVELOPE } from '../fixtures/envelope.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { handClock, register, reopened, resultOf, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

const DAY = 86_400_000;

/** A vault in which an item and an entry are overdue on 5 March, and one of each is not. */
async function late(clock = handClock()) {
  const vault = await teamVault({ env: testEnvironment(clock) });
  const item = (await register(vault, { letterClass: '业务范围外', receivedOn: '2026-02-24' })).item;
  const inTime = (await register(vault, { letterClass: '业务范围外', receivedOn: '2026-03-02' })).item;
  const entry = addEnvelope(vault, { receivedOn: '2026-02-24', ...ENVELOPE }).number;
  addEnvelope(vault, { receivedOn: '2026-03-02', ...ENVELOPE });
  logMissedDates(vault);
  return { vault, item, inTime, entry, clock };
}

/** Both logs, a line a date, as a custodian reads them. */
function logs(vault: OpenVault): readonly string[] {
  const items = listItems(vault, { everOverdue: true, limit: 50 }).items;
  const entries = listEnvelopes(vault, { everOverdue: true, limit: 50 }).envelopes;
  return [...items, ...entries].map(({ number, missedDates }) => `${number} ${missedDates}`);
}

const ITEM_LINE = 'ZJ01-来2026-0001 D04 2026-03-02';
const ENTRY_LINE = 'ZJ01-径2026-0001 D02 2026-03-02';

test('the date of an item and of a sealed envelope that passed is noted once, and what is not due is not', async () => {
  const { vault, item } = await late();
  logMissedDates(vault);
  expect(logs(vault)).toEqual([ITEM_LINE, ENTRY_LINE]);
  const file = showItem(vault, item);
  expect(file.missed).toMatchObject([
    { code: 'D04', startedOn: '2026-02-24', dueOn: '2026-03-02', notedOn: '2026-03-05', actorName: '王芳' },
  ]);
  // Nobody took a step.
  expect(file.steps.map(({ type }) => type)).toEqual(['ItemReceived']);
  expect(await foundCodes(vault)).toEqual([]);
});

test('no line goes when the receipt is corrected, the item forwarded in time on paper, or the entry sent or void', async () => {
  const { vault, item, entry } = await late();
  await actOnItem(vault, item, { action: 'correct', reason: '核对邮戳', changes: { receivedOn: '2026-03-04' } });
  await actOnItem(vault, item, { action: 'forward', ...APPROVAL });
  actOnEnvelope(vault, entry, { action: 'send', sentOn: '2026-02-26', carriage: '专人送达', carrier: '陈刚' });
  logMissedDates(vault);
  expect(logs(vault)).toEqual([ITEM_LINE, ENTRY_LINE]);
  const other = addEnvelope(vault, { receivedOn: '2026-02-23', ...ENVELOPE }).number;
  logMissedDates(vault);
  actOnEnvelope(vault, other, { action: 'void' });
  expect(logs(vault)).toEqual([ITEM_LINE, ENTRY_LINE, `${other} D02 2026-02-28`]);
  expect(await foundCodes(vault)).toEqual([]);
});

test('what was late and done before anybody looked is noted all the same', async () => {
  const vault = await teamVault();
  // A report that was passed on to this office and became a lead at once, on the day of its entry.
  const { item } = await register(vault, { channel: '转来', receivedOn: '2026-02-24' });
  const entry = addEnvelope(vault, { receivedOn: '2026-02-24', ...ENVELOPE }).number;
  actOnEnvelope(vault, entry, { action: 'send', sentOn: '2026-03-04', carriage: '专人送达', carrier: '陈刚' });
  logMissedDates(vault);
  expect(logs(vault)).toEqual([`${item} D03 2026-03-02`, `${entry} D02 2026-03-02`]);
});

test('a later notice of holidays moves no line, and takes none away', async () => {
  const { vault } = await late();
  const off: [string, string][] = [['02-25', '03-04']];
  addHolidays(vault, { year: 2026, notice: '更正通知', documentNumber: '国办发明电〔2026〕9号', off, worked: [] });
  logMissedDates(vault);
  expect(logs(vault)).toEqual([ITEM_LINE, ENTRY_LINE]);
  expect(await foundCodes(vault)).toEqual([]);
});

test('a clock set back takes no line away; a restored copy has the lines and goes on', async () => {
  const { vault, inTime, clock } = await late();
  clock.move(-9 * DAY);
  logMissedDates(vault);
  expect(logs(vault)).toEqual([ITEM_LINE, ENTRY_LINE]);
  clock.move(9 * DAY);
  const { file } = await resultOf(backupVault(vault, { to: freshFolder() }));
  vault.close();
  clock.move(10 * DAY);
  const folder = join(freshFolder(), 'restored');
  const env = testEnvironment(clock);
  await resultOf(restoreVault({ file, to: folder, device: '02', passphrase: PASSPHRASE }, env));
  const copy = await reopened(folder, env);
  logMissedDates(copy);
  expect(logs(copy).toSorted()).toEqual(
    [ITEM_LINE, ENTRY_LINE, `${inTime} D04 2026-03-09`, 'ZJ01-径2026-0002 D02 2026-03-09'].toSorted(),
  );
  expect(await foundCodes(copy)).toEqual([]);
});

test('the lists of what was ever overdue are narrowed by status and by search', async () => {
  const { vault, item } = await late();
  await actOnItem(vault, item, { action: 'forward', ...APPROVAL });
  const numbers = (query: Partial<Parameters<typeof listItems>[1]>) =>
    listItems(vault, { everOverdue: true, limit: 50, ...query }).items.map(({ number }) => number);
  expect(numbers({ status: 'forwarded' })).toEqual([item]);
  expect(numbers({ status: 'waiting' })).toEqual([]);
  expect(numbers({ search: '礼金' })).toEqual([item]);
  expect(numbers({ search: '礼金', status: 'waiting' })).toEqual([]);
  expect(listEnvelopes(vault, { everOverdue: true, status: 'sent', limit: 50 }).total).toBe(0);
  expect(listEnvelopes(vault, { everOverdue: true, status: 'received', limit: 50 }).total).toBe(1);
});
