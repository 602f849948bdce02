import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../electron/vault/clock.ts';
import { createInProcessVault } from '../../electron/vault/host/in-process.ts';
import { systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { MEMBERS, PASSPHRASES } from '../fixtures/members.ts';
import { foundByAxe } from './support/axe.ts';
import { findByKeys } from './support/key-steps.ts';
import { chooseByKeys, expectFocus, fillByKeys, press, tabTo, useByKeys } from './support/keyboard.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { daysAgo, letter, PASSPHRASE } from './support/pair-on-disk.ts';
import { picture } from './support/pictures.ts';
import { sceneIn } from './support/scene.ts';
import { field, goTo, lock, unlock } from './support/steps.ts';

const folder = laptopFolder();
const scene = sceneIn(folder);
const lead = { number: '', second: '' };

/** A team whose handler sits at the laptop, and a lead that waits to be assigned. */
beforeAll(async () => {
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  const lastVault = join(folder, 'team');
  const facts = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  await client.vault.create({ folder: lastVault, ...facts, passphrase: PASSPHRASE });
  await client.vault.open({ folder: lastVault, passphrase: PASSPHRASE });
  const handler = { name: MEMBERS.handler, role: 'handler', newPassphrase: PASSPHRASES.handler } as const;
  await client.members.add({ ...handler, passphrase: PASSPHRASE });
  lead.number = (await client.leads.register(letter({}))).number;
  lead.second = (await client.leads.register(letter({}))).number;
  dispose();
  await scene.sit('laptop', { lastVault });
});

const given = () => scene.at();

test('the handler enters by keys that the leader assigned the lead by telephone, and is asked about recusal', async () => {
  const seat = given();
  const { page } = seat;
  await page.getByRole('radio', { name: MEMBERS.handler }).check();
  await unlock(seat, PASSPHRASES.handler);
  await findByKeys(seat, lead.number);
  const procedure = page.getByRole('region', { name: '法定程序' });
  await useByKeys(seat, procedure.getByRole('button', { name: /^分\s*办$/u }));
  const dialog = page.getByRole('dialog', { name: /^分办/u });
  await dialog.waitFor();
  // He does not lead: nothing is chosen for him.
  expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
  await fillByKeys(seat, field(page, '承办人'), '李明、赵红');
  await chooseByKeys(seat, '决定方式', '电话请示');
  await fillByKeys(seat, field(page, '决定人'), '王芳');
  await fillByKeys(seat, field(page, '决定日期'), daysAgo(0));
  await press(seat, 'Control+Enter');
  await dialog.getByText(/^李明、赵红还没有声明是否需要回避/u).waitFor();
  const declared = dialog.getByRole('group', { name: '没有回避情形的人员', exact: true });
  for (const name of ['李明', '赵红']) {
    await tabTo(seat, declared.getByRole('checkbox', { name }));
    await press(seat, 'Space');
  }
  expect(await foundByAxe(page)).toEqual([]);
  await picture(page, 'assign-by-telephone');
  await press(seat, 'Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await expectFocus(seat, 'the lead that was assigned');
  await procedure.getByText('待补签1项：分办。').waitFor();
  const step = page.locator('.course-step').filter({ hasText: '决定方式：电话请示' });
  await step.getByText('没有回避情形的人员：李明、赵红').waitFor();
  await step.getByText('待补签', { exact: true }).waitFor();
});

test('who has a ground is declared to be recused instead, from the same dialog', async () => {
  const seat = given();
  const { page } = seat;
  const procedure = page.getByRole('region', { name: '法定程序' });
  await useByKeys(seat, procedure.getByRole('button', { name: '变更承办人' }));
  const change = page.getByRole('dialog', { name: /^变更承办人/u });
  await fillByKeys(seat, field(page, '承办人'), '李明、周平');
  await change.getByText('此前已声明：李明。').waitFor();
  await picture(page, 'reassign');
  await useByKeys(seat, change.getByRole('button', { name: '申报回避' }));
  await page.getByRole('dialog', { name: /^申报回避/u }).waitFor();
  await press(seat, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('the leader takes the keyboard and assigns another lead in place; the session stays the handler’s', async () => {
  const seat = given();
  const { page } = seat;
  await findByKeys(seat, lead.second);
  const procedure = page.getByRole('region', { name: '法定程序' });
  await useByKeys(seat, procedure.getByRole('button', { name: /^分\s*办$/u }));
  const dialog = page.getByRole('dialog', { name: /^分办/u });
  await fillByKeys(seat, field(page, '承办人'), MEMBERS.handler);
  await tabTo(seat, dialog.getByRole('group', { name: '没有回避情形的人员', exact: true }).getByRole('checkbox'));
  await press(seat, 'Space');
  await chooseByKeys(seat, '决定方式', '当面签批');
  await fillByKeys(seat, field(page, '决定人'), '王芳');
  await fillByKeys(seat, field(page, '决定日期'), daysAgo(0));
  const passphrase = page.getByLabel('王芳的口令', { exact: true });
  await passphrase.waitFor();
  await press(seat, 'Control+Enter');
  await dialog.getByText('请输入口令。').waitFor();
  await looked(page, 'assign-in-place');
  await fillByKeys(seat, passphrase, PASSPHRASES.handler);
  await press(seat, 'Enter');
  await dialog.getByText(/^口令不正确/u).waitFor();
  await fillByKeys(seat, passphrase, PASSPHRASE);
  await press(seat, 'Enter');
  await dialog.waitFor({ state: 'hidden' });
  const step = page.locator('.course-step').filter({ hasText: '决定方式：当面签批' });
  await step.getByText('王芳').first().waitFor();
  await page.getByText(`${MEMBERS.handler}（承办人）`).waitFor();
});

test('the leader finds it on the desk and signs it later', async () => {
  const seat = given();
  const { page } = seat;
  await lock(seat);
  await page.getByRole('radio', { name: '王芳' }).check();
  await unlock(seat, PASSPHRASE);
  await goTo(page, '今日待办');
  const unsigned = page.getByRole('region', { name: '待补签' });
  await unsigned.getByText(/王芳决定由李明、赵红承办/u).waitFor();
  await picture(page, 'desk-unsigned-ruling');
  await useByKeys(seat, unsigned.getByRole('button', { name: /^登记补签/u }));
  const dialog = page.getByRole('dialog', { name: /^补签/u });
  await dialog.waitFor();
  await fillByKeys(seat, field(page, '签字日期'), daysAgo(0));
  await picture(page, 'sign-later-ruling');
  await press(seat, 'Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  const step = page.locator('.course-step').filter({ hasText: '决定方式：电话请示' });
  await step.getByText(/^补签：/u).waitFor();
  await goTo(page, '今日待办');
  await page.getByRole('heading', { level: 1, name: '今日待办' }).waitFor();
  await unsigned.waitFor({ state: 'hidden' });
});
