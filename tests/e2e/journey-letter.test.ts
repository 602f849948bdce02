import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { createInProcessVault } from '../../electron/vault/host/in-process.ts';
import { systemClock } from '../../electron/vault/clock.ts';
import { systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { addWorkingDays, SHIPPED_CALENDAR } from '../../shared/domain/clocks/calendar.ts';
import { budgets } from './support/budget.ts';
import { registerByKeys, unlockByKeys } from './support/key-steps.ts';
import { press, useByKeys } from './support/keyboard.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { register, typeLead, typeRest } from './support/lead-form.ts';
import { daysAgo, PASSPHRASE } from './support/pair-on-disk.ts';
import { printFor, watchPrinter } from './support/printing.ts';
import { sceneIn } from './support/scene.ts';
import { lock, unlock } from './support/steps.ts';

const LETTER = {
  ...{ subject: '李志明', unit: '市住建局物业科' },
  problem: '反映其在老旧小区改造项目验收中收受物业公司礼金五万余元，并为该公司结算工程款提供关照。',
} as const;
const REPORTER = { name: '孙志远', contact: '13800000000' } as const;
const TYPED = [PASSPHRASE, ...Object.values(LETTER), ...Object.values(REPORTER), '密码柜2层03袋', '存卷'];
const MINUTES = 60;

const folder = laptopFolder();
const vault = join(folder, '线索库');
const scene = sceneIn(folder);
const kept = budgets();

beforeAll(async () => {
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  const facts = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  await client.vault.create({ folder: vault, ...facts, passphrase: PASSPHRASE });
  dispose();
  await scene.sit('laptop', { lastVault: vault });
});

const dayWords = (day: string) => {
  const [year, month = '', date = ''] = day.split('-');
  const words = `${String(Number(month))}月${String(Number(date))}日`;
  return year === daysAgo(0).slice(0, 4) ? words : `${year ?? ''}年${words}`;
};

/** The same day of the next month, or its last where it has no such day. */
function monthAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}

/** What is said of a real-name letter that came today. */
function bothDates(): string {
  const told = addWorkingDays(SHIPPED_CALENDAR, daysAgo(0), 15).dueOn;
  return `处置意见最迟${dayWords(monthAfter(daysAgo(0)))}提出；实名告知最迟${dayWords(told)}。`;
}

test('from the passphrase to the sheet on paper: six clicks, and both dates are said with how they were counted', async () => {
  const seat = scene.at();
  const { page, acts } = seat;
  acts.startAnew();
  await unlock(seat, PASSPHRASE);
  await watchPrinter(page);
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { level: 1, name: '登记来件' }).waitFor();
  await typeLead(page, LETTER);
  await typeRest(page, REPORTER);
  const number = await register(page);
  await page.getByText(`已登记 ${number}。${bothDates()}`, { exact: true }).waitFor();
  await page.getByRole('button', { name: '打印登记表' }).click();
  const sheet = await printFor(page, '存卷');
  kept.hold('J2: a letter, with its sheet on paper', acts, 6);
  kept.inTime('J2: a letter, with its sheet on paper', acts, 12 * MINUTES, TYPED);
  for (const text of [number, LETTER.subject, LETTER.problem]) expect(sheet).toContain(text);
  expect(sheet).not.toMatch(/孙志远|13800000000/u);
  await page.keyboard.press('Escape');
  await page.getByText(/收到实名检举控告，15个工作日/u).waitFor();
  await page.getByText(/收到，1个月（/u).waitFor();
  await looked(page, 'letter-registered');
});

test('the same with the keyboard alone', async () => {
  const seat = scene.at();
  await lock(seat);
  const { page, acts } = seat;
  acts.startAnew();
  await unlockByKeys(seat);
  await watchPrinter(page);
  const number = await registerByKeys(seat, {
    ...LETTER,
    subject: '周文博',
    reporter: [REPORTER.name, REPORTER.contact],
  });
  await page.getByText(`已登记 ${number}。${bothDates()}`, { exact: true }).waitFor();
  await useByKeys(seat, page.getByRole('button', { name: '打印登记表' }));
  expect(await printFor(page, '存卷')).toContain(number);
  kept.hold('J2: by keyboard, with its sheet on paper', acts, 6);
  kept.inTime('J2: by keyboard, with its sheet on paper', acts, 12 * MINUTES, TYPED);
  expect(acts.clicks()).toBe(0);
  await press(seat, 'Escape');
  process.stdout.write(`${kept.table()}\n`);
  expect(seat.complaints).toEqual([]);
});
