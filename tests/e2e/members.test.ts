import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { createVault } from './support/entry.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { register, typeLead, typeRest } from './support/lead-form.ts';
import { PASSPHRASE } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import { closed, column, field, goTo, lock, unlock } from './support/steps.ts';

const LI = '空山新雨后 天气晚来秋';
const SUN = '明月松间照 清泉石上流';

const folder = laptopFolder();
const vault = join(folder, '线索库');
const scene = sceneIn(folder);

beforeAll(async () => {
  await scene.sit('laptop');
});

const given = () => scene.at();

/** Fills in the form of a new member, all but who signs. */
async function typeMember(page: Page, name: string, role: string, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: '添加人员' }).click();
  const dialog = page.getByRole('dialog', { name: '添加人员' });
  await dialog.waitFor();
  await field(page, '姓名').fill(name);
  await dialog.getByRole('radio', { name: role, exact: true }).check();
  await field(page, '新人员的口令').fill(passphrase);
  await field(page, '再输一次新人员的口令').fill(passphrase);
}

const table = (page: Page) => page.getByRole('table', { name: '本库人员' });

test('the leader adds a handler and a custodian, who type their own passphrases; faults stand at their fields', async () => {
  const { page } = given();
  await createVault(page, vault, PASSPHRASE);
  await page.keyboard.press('Alt+6');
  await page.getByRole('heading', { level: 1, name: '人员与授权' }).waitFor();
  await page.getByText('目前只有您一名人员。').waitFor();
  await typeMember(page, '李明', '承办人', LI);
  await page.getByRole('button', { name: '签名并添加' }).click();
  await page.getByText('请签批人输入本人口令。').waitFor();
  await field(page, '本人口令').fill(`${PASSPHRASE}？`);
  await page.keyboard.press('Enter');
  await page.getByText(/^口令不正确/u).waitFor();
  await looked(page, 'member-add');
  await field(page, '本人口令').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await closed(page);
  await table(page)
    .getByRole('row', { name: /李明.*承办人.*在用/u })
    .waitFor();
  await typeMember(page, '孙丽', '线索管理员', SUN);
  await field(page, '本人口令').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await closed(page);
  await table(page)
    .getByRole('row', { name: /孙丽.*线索管理员/u })
    .waitFor();
  await page.getByText('各职责可办理的事项').first().click();
  await looked(page, 'members');
});

test('the lock screen asks who it is; the handler unlocks, registers, and is told who does what he may not', async () => {
  const seat = given();
  const { page } = seat;
  await lock(seat);
  await page.getByRole('radio', { name: '李明' }).waitFor();
  await page.getByLabel('口令', { exact: true }).fill(LI);
  await page.keyboard.press('Enter');
  await page.getByText('请选择由谁解锁。').waitFor();
  await looked(page, 'unlock-members');
  await page.getByRole('radio', { name: '李明' }).check();
  await unlock(seat, LI);
  await page.getByText('李明（承办人）').first().waitFor();
  await page.keyboard.press('Control+n');
  await typeLead(page, { subject: '张伟', unit: '市住建局物业科', problem: '反映其收受礼金。' });
  await typeRest(page);
  await register(page);
  await goTo(page, '系统', '备份');
  const backup = page.getByRole('button', { name: '开始备份' });
  expect(await backup.getAttribute('aria-disabled')).toBe('true');
  await backup.focus();
  await page.getByRole('tooltip').getByText('备份线索库由组长、线索管理员办理。').waitFor();
  await looked(page, 'not-yours');
  await goTo(page, '报送与接收', '新建报送');
  await page.getByText('报送和接收密封包由组长、线索管理员办理。').waitFor();
  await goTo(page, '人员与授权');
  const add = page.getByRole('button', { name: '添加人员' });
  expect(await add.getAttribute('aria-disabled')).toBe('true');
  await add.focus();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a leader signs in place for the custodian at the session, who is still signed in afterwards', async () => {
  const seat = given();
  const { page } = seat;
  await lock(seat);
  await page.getByRole('radio', { name: '孙丽' }).check();
  await unlock(seat, SUN);
  await goTo(page, '人员与授权');
  await typeMember(page, '周平', '副组长', '竹喧归浣女 莲动下渔舟');
  await page.getByRole('radio', { name: '王芳（组长）' }).check();
  await field(page, '签批人口令').fill(PASSPHRASE);
  await looked(page, 'member-in-place');
  await page.keyboard.press('Enter');
  await closed(page);
  await table(page)
    .getByRole('row', { name: /周平.*副组长/u })
    .waitFor();
  await page.getByText('孙丽（线索管理员）').first().waitFor();
});

test('on her session the leader, in place, lets the deputy decide for a time, ends it, and sets a chain', async () => {
  const { page } = given();
  const lent = page.getByRole('table', { name: '授权清单' });
  await page.getByRole('button', { name: '新的授权' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '授权' });
  await dialog.waitFor();
  await page.getByRole('button', { name: '签名并授权' }).click();
  await page.getByText('请填写结束日期，不能早于开始日期。').waitFor();
  await field(page, '至（含当天）').fill('2099-12-31');
  await dialog.getByRole('radio', { name: '王芳（组长）' }).check();
  await field(page, '签批人口令').fill(PASSPHRASE);
  await looked(page, 'delegate');
  await page.keyboard.press('Enter');
  await closed(page);
  await lent.getByRole('row', { name: /周平.*王芳.*全部事项.*有效/u }).waitFor();
  await page.getByRole('button', { name: '终止对周平的授权' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: '王芳（组长）' }).check();
  await field(page, '签批人口令').fill(PASSPHRASE);
  await looked(page, 'delegate-end');
  await page.keyboard.press('Enter');
  await closed(page);
  await lent.getByRole('row', { name: /周平.*提前终止/u }).waitFor();
  await page.getByRole('button', { name: '更改处置' }).click();
  await page.getByRole('radio', { name: '承办人 → 副组长 → 组长', exact: true }).check();
  await page.getByRole('dialog').getByRole('radio', { name: '王芳（组长）' }).check();
  await field(page, '签批人口令').fill(PASSPHRASE);
  await looked(page, 'chain');
  await page.keyboard.press('Enter');
  await closed(page);
  const chains = page.getByRole('table', { name: '各事项的审批层级' });
  await chains.getByRole('row', { name: /处置.*副组长 → 组长.*王芳.*第二十一条（见于公开引用）/u }).waitFor();
  await looked(page, 'members-authority');
});

test('the leader suspends the handler, having read what it does; his passphrase opens nothing any more', async () => {
  const seat = given();
  const { page } = seat;
  await lock(seat);
  await page.getByRole('radio', { name: '王芳' }).check();
  await unlock(seat, PASSPHRASE);
  await goTo(page, '人员与授权');
  expect(await page.getByRole('button', { name: '停用王芳' }).getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('button', { name: '停用李明' }).click();
  const dialog = page.getByRole('dialog', { name: '停用李明' });
  await dialog.getByText(/以前的备份.*仍能用其口令打开/u).waitFor();
  await looked(page, 'member-suspend');
  await field(page, '本人口令').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: '签名并停用' }).click();
  await closed(page);
  await table(page)
    .getByRole('row', { name: /李明.*已停用/u })
    .waitFor();
  await looked(page, 'members-suspended');
  // The session goes on: what it reads and writes lies under the new key.
  await goTo(page, '线索台账');
  await page.getByText('张伟').first().waitFor();
  await lock(seat);
  await page.getByRole('radio', { name: '孙丽' }).waitFor();
  expect(await page.getByRole('radio', { name: '李明' }).count()).toBe(0);
  expect(await column(page).count()).toBe(0);
  expect(seat.complaints).toEqual([]);
});
