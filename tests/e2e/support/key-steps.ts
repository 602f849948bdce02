import { expect } from 'vitest';
import { chooseByKeys, fillByKeys, press, tabTo, type, useByKeys } from './keyboard.ts';
import type { TypedLead } from './lead-form.ts';
import { PASSPHRASE } from './pair-on-disk.ts';
import type { Seat } from './seat.ts';
import { column, field, lockScreen } from './steps.ts';

/** Who makes a vault, and where. */
export type NewVault = {
  readonly kind: '派驻机构' | '派出机关';
  readonly name: string;
  readonly code: string;
  readonly member: string;
  readonly folder: string;
  /** Looks at the whole form before it is sent. */
  readonly look?: () => Promise<void>;
};

/** From the first start to the unlocked window. */
export async function createByKeys(seat: Seat, vault: NewVault): Promise<void> {
  const { page } = seat;
  await useByKeys(seat, page.getByRole('button', { name: '新建线索库' }));
  if (vault.kind === '派出机关') await chooseByKeys(seat, '本单位是', '派出机关');
  await fillByKeys(seat, field(page, '单位名称'), vault.name);
  await fillByKeys(seat, field(page, '单位代码'), vault.code);
  await fillByKeys(seat, field(page, '本人姓名'), vault.member);
  await fillByKeys(seat, field(page, '存放位置'), vault.folder);
  await fillByKeys(seat, field(page, '口令'), PASSPHRASE);
  await fillByKeys(seat, field(page, '再输一次口令'), PASSPHRASE);
  await tabTo(seat, page.getByRole('checkbox'));
  await press(seat, 'Space');
  await vault.look?.();
  await useByKeys(seat, page.getByRole('button', { name: '新建并打开' }));
  await column(page).waitFor();
}

/** Types the passphrase at the lock screen, where the cursor waits for it. */
export async function unlockByKeys(seat: Seat): Promise<void> {
  await lockScreen(seat);
  const { page } = seat;
  await page.getByLabel('口令', { exact: true }).and(page.locator(':focus')).waitFor();
  await type(seat, PASSPHRASE);
  await press(seat, 'Enter');
  await column(page).waitFor();
}

/** Goes to a page, a saved view or a lead by the find box. */
export async function findByKeys(seat: Seat, text: string): Promise<void> {
  const { page } = seat;
  await press(seat, 'Control+k');
  const box = page.getByRole('combobox', { name: /查找/u });
  await box.and(page.locator(':focus')).waitFor();
  await type(seat, text);
  await press(seat, 'Enter');
  await box.waitFor({ state: 'hidden' });
}

/** The same, and waits for the page's heading. */
export async function goByKeys(seat: Seat, title: string): Promise<void> {
  await findByKeys(seat, title);
  await seat.page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** What more a spec types into the form of a letter. */
export type TypedLetter = TypedLead & {
  /** Where it is not today's, with why it is entered only now. */
  readonly received?: readonly [day: string, why: string];
  readonly reporter?: readonly [name: string, contact: string];
  readonly scan?: string;
  /** Looks at the whole form before it is sent. */
  readonly look?: () => Promise<void>;
};

/** Opens the form and fills it as far as its content. */
export async function beginLetter(seat: Seat, letter: TypedLetter): Promise<void> {
  const { page } = seat;
  await press(seat, 'Control+n');
  const day = field(page, '收到日期');
  await day.and(page.locator(':focus')).waitFor();
  if (letter.received !== undefined) {
    await type(seat, letter.received[0]);
    await fillByKeys(seat, field(page, '补登原因'), letter.received[1]);
  }
  await fillByKeys(seat, field(page, '姓名'), letter.subject);
  await fillByKeys(seat, field(page, '单位'), letter.unit);
  expect(await field(page, '主要问题摘要').count()).toBe(0);
  await chooseByKeys(seat, '管理权限', '驻在单位党组管理');
  await chooseByKeys(seat, '问题类别', '违反廉洁纪律');
  await fillByKeys(seat, field(page, '主要问题摘要'), letter.problem);
}

/** A letter from the empty form to its number. */
export async function registerByKeys(seat: Seat, letter: TypedLetter): Promise<string> {
  const { page } = seat;
  await beginLetter(seat, letter);
  await chooseByKeys(seat, '署名情况', letter.reporter === undefined ? '匿名' : '实名');
  if (letter.reporter !== undefined) {
    await fillByKeys(seat, field(page, '检举控告人姓名'), letter.reporter[0]);
    await fillByKeys(seat, field(page, '联系方式'), letter.reporter[1]);
  }
  await fillByKeys(seat, field(page, '原件页数'), '3');
  await fillByKeys(seat, field(page, '原件存放位置'), '密码柜2层03袋');
  if (letter.scan !== undefined) {
    await useByKeys(seat, page.getByRole('button', { name: '选择文件…' }));
    await seat.pickByKeys(letter.scan);
  }
  await letter.look?.();
  await press(seat, 'Control+Enter');
  const sentence = page.getByText(/已登记\s*ZJ01/u);
  await sentence.waitFor();
  return /ZJ01-\d{4}-[A-Z]?\d{4}/u.exec(await sentence.innerText())?.[0] ?? '';
}
