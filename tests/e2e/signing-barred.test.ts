import { beforeAll, expect, test } from 'vitest';
import { PASSPHRASES } from '../fixtures/members.ts';
import { foundByAxe } from './support/axe.ts';
import { barredOnDisk } from './support/barred-on-disk.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { PASSPHRASE } from './support/pair-on-disk.ts';
import { picture } from './support/pictures.ts';
import { sceneIn } from './support/scene.ts';
import { field, unlock } from './support/steps.ts';

const folder = laptopFolder();
const scene = sceneIn(folder);

beforeAll(async () => {
  await scene.sit('laptop', { lastVault: await barredOnDisk(folder) });
});

test('a list with a line that cannot be signed is refused with its name, and stands there with all that was filled in', async () => {
  const seat = scene.at();
  const { page } = seat;
  await page.getByRole('radio', { name: '李明' }).check();
  await unlock(seat, PASSPHRASES.handler);
  await page.getByRole('button', { name: '当面签批（清单）' }).click();
  const dialog = page.getByRole('dialog', { name: '当面签批' });
  await dialog.getByRole('radio', { name: '王芳（组长）' }).check();
  const lines = dialog.getByRole('listitem');
  await lines.nth(2).getByRole('radio', { name: '同意', exact: true }).waitFor();
  const answers = ['同意', '同意', '退回修改'];
  for (const [place, answer] of answers.entries()) {
    await lines.nth(place).getByRole('radio', { name: answer, exact: true }).check();
  }
  await field(page, '具体意见').fill('请补充发票。');
  await field(page, '审批人口令').fill(PASSPHRASE);
  const sign = dialog.getByRole('button', { name: '签批', exact: true });
  await sign.click();
  await dialog.getByText(/^ZJ01-\d{4}-0002现在不能签批：.*集体研究.*各件均未签批/u).waitFor();
  await dialog.getByText('共3件，可签批2件。').waitFor();
  // The line itself says why; there is nothing to choose on it any more.
  await lines
    .nth(1)
    .getByText(/集体研究/u)
    .waitFor();
  expect(await lines.nth(1).getByRole('radio').count()).toBe(0);
  expect(await lines.nth(0).getByRole('radio', { name: '同意', exact: true }).isChecked()).toBe(true);
  expect(await lines.nth(2).getByRole('radio', { name: '退回修改' }).isChecked()).toBe(true);
  expect(await field(page, '具体意见').inputValue()).toBe('请补充发票。');
  expect(await field(page, '审批人口令').inputValue()).toBe(PASSPHRASE);
  expect(await foundByAxe(page)).toEqual([]);
  await picture(page, 'signing-barred');
  await sign.click();
  const result = page.getByRole('dialog', { name: '签批结果' });
  await result.getByText('已签批2件，共3件。').waitFor();
  await result.getByText('已签批：退回修改').waitFor();
  await result.getByRole('button', { name: /完\s*成/u }).click();
  await page.getByText('待审批（1件）').waitFor();
  expect(seat.complaints).toEqual([]);
});
