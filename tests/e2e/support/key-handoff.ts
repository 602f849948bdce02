import { join } from 'node:path';
import { expect } from 'vitest';
import { fillByKeys, press, type, useByKeys } from './keyboard.ts';
import { goByKeys } from './key-steps.ts';
import { PASSPHRASE } from './pair-on-disk.ts';
import type { Seat } from './seat.ts';

/** Exports the own card, and gives the 核验码 that is read out on the telephone. */
async function giveCard(seat: Seat, file: string): Promise<string> {
  const { page } = seat;
  await goByKeys(seat, '单位名片');
  const own = page.getByRole('region', { name: '本单位名片' });
  await useByKeys(seat, own.getByRole('button', { name: '导出名片…' }));
  await seat.pickByKeys(file);
  await page.getByText('已导出本单位名片。').first().waitFor();
  const read = await own.getByLabel(/^核验码 /u).getAttribute('aria-label');
  return (read ?? '').replace('核验码 ', '');
}

/** Takes the counterpart's card into use by what was heard. */
async function takeCard(seat: Seat, file: string, heard: string): Promise<void> {
  const { page } = seat;
  await goByKeys(seat, '单位名片');
  await useByKeys(seat, page.getByRole('button', { name: '登记对方名片' }));
  const dialog = page.getByRole('dialog', { name: '登记对方名片' });
  await useByKeys(seat, dialog.getByRole('button', { name: '选择…（名片文件）' }));
  await seat.pickByKeys(file);
  await fillByKeys(seat, dialog.getByLabel('听到的核验码'), heard);
  await press(seat, 'Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByText(/核验码一致，已登记/u)
    .first()
    .waitFor();
}

/** Two vaults get to know each other. */
export async function exchangeCards(one: Seat, other: Seat, desk: string): Promise<void> {
  for (const [from, to, name] of [
    [one, other, 'one.mixia-card.json'],
    [other, one, 'other.mixia-card.json'],
  ] as const) {
    const file = join(desk, name);
    await takeCard(to, file, await giveCard(from, file));
  }
}

/** Seals what has changed, as the walk presets it, prints the slip, and gives what the walk said would go. */
export async function sealByKeys(seat: Seat, stick: string): Promise<string> {
  const { page } = seat;
  await goByKeys(seat, '新建报送');
  await useByKeys(seat, page.getByRole('button', { name: '下一步' }));
  await page.getByRole('region', { name: '将报送的线索' }).waitFor();
  const said = await page.getByText(/共\d+件，已选\d+件/u).innerText();
  await useByKeys(seat, page.getByRole('button', { name: '下一步' }));
  await fillByKeys(seat, page.getByLabel('写到', { exact: true }), stick);
  await fillByKeys(seat, page.getByLabel('口令', { exact: true }), PASSPHRASE);
  await press(seat, 'Enter');
  await page.getByRole('status', { name: '封装结果' }).waitFor();
  await useByKeys(seat, page.getByRole('button', { name: '打印交接单' }));
  await printByKeys(seat, null);
  return said;
}

/** Answers the dialog of a print, and gives what was laid out on the paper. */
export async function printByKeys(seat: Seat, recipient: string | null): Promise<string> {
  const { page } = seat;
  const dialog = page.getByRole('dialog', { name: /^打印/u });
  await dialog
    .getByLabel(/^打印给谁/u)
    .and(page.locator(':focus'))
    .waitFor();
  if (recipient !== null) await type(seat, recipient);
  await page.evaluate(
    `window.printed = ''; window.print = () => { window.printed = document.getElementById('paper').innerText; }`,
  );
  await press(seat, 'Enter');
  const printed = () => page.evaluate<string>('window.printed');
  await expect.poll(printed).not.toBe('');
  return printed();
}

/** Looks at a package, then takes it in; gives what was said of it. */
export async function takeInByKeys(seat: Seat, file: string, action: string): Promise<string> {
  const { page } = seat;
  await goByKeys(seat, '收件');
  await fillByKeys(seat, page.getByLabel('密封包文件', { exact: true }), file);
  await useByKeys(seat, page.getByRole('button', { name: '验封', exact: true }));
  await page.getByRole('region', { name: '验封结果' }).waitFor();
  await useByKeys(seat, page.getByRole('button', { name: action }));
  const result = page.getByRole('status', { name: '拆封结果' });
  await result.waitFor();
  return result.innerText();
}
