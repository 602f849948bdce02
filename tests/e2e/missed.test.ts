import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { goByKeys, unlockByKeys } from './support/key-steps.ts';
import { press, tabTo, useByKeys } from './support/keyboard.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { missedOnDisk } from './support/missed-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import type { Seat } from './support/seat.ts';

const folder = laptopFolder();
const scene = sceneIn(folder);

beforeAll(async () => {
  await scene.sit('laptop', { lastVault: await missedOnDisk(folder) });
});

/** Rows of a list, its heads left out. */
const rows = (page: Page, table: string) =>
  page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.locator('td') });

/** Narrows a list to what was ever overdue, by keyboard: one row of two stays, with its line in the log. */
async function narrowed(seat: Seat, table: string, line: RegExp, name: string): Promise<void> {
  const { page } = seat;
  await rows(page, table).nth(1).waitFor();
  await tabTo(seat, page.getByRole('checkbox', { name: '只看曾超期的' }));
  await press(seat, 'Space');
  await rows(page, table).nth(1).waitFor({ state: 'detached' });
  await rows(page, table).getByText(line).waitFor();
  await looked(page, name);
}

test('the letterbox tells which item was late, in its list and in its file', async () => {
  const seat = scene.at();
  await unlockByKeys(seat);
  await goByKeys(seat, '来件');
  await narrowed(seat, '来件', /^超期记录：转送有关单位\d{4}-\d\d-\d\d$/u, 'missed-items');
  await useByKeys(seat, seat.page.getByRole('button', { name: /来\d{4}-0001$/u }));
  const log = seat.page.getByRole('region', { name: '超期记录' });
  await log.getByText(/^转送有关单位：.*起算，最迟.*记入$/u).waitFor();
  await looked(seat.page, 'missed-item');
});

test('the register of sealed envelopes tells the same, whatever is done with the entry since', async () => {
  const seat = scene.at();
  await goByKeys(seat, '径送登记');
  await narrowed(seat, '径送登记', /^超期记录：径送上级\d{4}-\d\d-\d\d$/u, 'missed-envelopes');
});

test('of what returns, every round of which the last day passed stands below its table', async () => {
  const seat = scene.at();
  const { page } = seat;
  await goByKeys(seat, '规则与节假日');
  const log = page.getByRole('region', { name: '定期事项' }).locator('details');
  await tabTo(seat, log.locator('summary'));
  await press(seat, 'Enter');
  await log
    .getByText(/召开线索处置专题会议：最迟.*记入$/u)
    .first()
    .waitFor();
  expect(await log.getByRole('listitem').count()).toBeGreaterThan(1);
  await looked(page, 'missed-duties');
});
