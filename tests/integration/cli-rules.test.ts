import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Moved, RulesShown } from '../../shared/contract/rules.ts';
import type { RegulationRow, TextsShown } from '../../shared/contract/regulations.ts';
import { INVENTED_TITLE, textFile } from '../fixtures/regulation-text.ts';
import { mixia, mixiaJson, refusal } from '../support/mixia.ts';
import { makeVault } from '../support/two-vaults.ts';

const root = mkdtempSync(join(tmpdir(), 'mixia-rules-'));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A year far enough ahead that it is not shipped, as a notice on paper would have it. */
function noticeFile(off: readonly (readonly [string, string])[]): string {
  const file = join(root, 'notice.json');
  const notice = { year: 2099, notice: '关于2099年部分节假日安排的通知', documentNumber: '国办发明电〔2098〕1号' };
  writeFileSync(file, JSON.stringify({ ...notice, off, worked: [] }));
  return file;
}

test('rules are listed and set, a year is imported, and what returns is recorded, on the command line', async () => {
  const { folder, key } = await makeVault(root, 'team');
  const list = () => mixiaJson<RulesShown>('rules', 'list', folder, ...key);
  expect((await list()).periods.find(({ code }) => code === 'D05')).toMatchObject({ loosest: 15, set: null });
  const shown = await mixia('rules', 'list', folder, ...key);
  expect(shown.out).toMatch(/D05\s+告知实名检举控告人受理情况\s+15个工作日\s+默认\s+.*第二十六条（已核对条文）/u);
  expect(shown.out).toMatch(/2026\s+1月1日至3日、2月15日至23日.*国办发明电〔2025〕7号\s+随软件提供/u);
  expect(await refusal('rules', 'set', folder, '--code', 'D05', '--count', '16', ...key)).toBe('RULE_LOOSER');
  const set = await mixiaJson<Moved>('rules', 'set', folder, '--code', 'D05', '--count', '10', ...key);
  expect(set).toEqual({ total: 0, first: [] });
  expect((await mixia('rules', 'set', folder, '--code', 'D05', ...key)).code).toBe(2);
  const inDays = (...more: readonly string[]) => ['rules', 'set', folder, '--code', 'D01', ...more, ...key];
  expect(await refusal(...inDays('--days', '29'))).toBe('RULE_LOOSER');
  expect((await mixia(...inDays('--days', '25', '--count', '1'))).code).toBe(2);
  expect(await mixiaJson<Moved>(...inDays('--days', '25'))).toEqual({ total: 0, first: [] });
  expect((await mixia('rules', 'list', folder, ...key)).out).toMatch(
    /D01\s+提出处置意见\s+25天\s+.*王芳设定；规定为1个月/u,
  );
  expect(await refusal('rules', 'import', folder, noticeFile([['01-03', '01-01']]), ...key)).toBe('HOLIDAYS_INVALID');
  const file = noticeFile([['01-01', '01-03']]);
  await mixiaJson('rules', 'import', folder, file, '--dry-run', ...key);
  expect((await list()).holidays.map(({ year }) => year)).not.toContain(2099);
  await mixiaJson('rules', 'import', folder, file, ...key);
  const { duties, holidays, periods } = await list();
  expect(holidays[0]).toMatchObject({ year: 2099, set: { by: '王芳' } });
  expect(periods.find(({ code }) => code === 'D05')?.set).toMatchObject({ count: 10, by: '王芳' });
  const meetingOfBoth = duties.find(({ code }) => code === 'D20')?.periods[0]?.period ?? '';
  const today = periods.find(({ code }) => code === 'D05')?.set?.on ?? '';
  const done = ['rules', 'done', folder, '--code', 'D20', '--period', meetingOfBoth, '--on', today];
  expect(await mixiaJson(...done, ...key)).toMatchObject({ done: { doneOn: today, by: '王芳' } });
  expect(await refusal(...done, ...key)).toBe('DUTY_DONE');
}, 600_000);

test('a text is imported, listed and searched on the command line', async () => {
  const { folder, key } = await makeVault(root, 'commission');
  expect((await mixia('rules', 'text', folder, ...key)).out).toContain('本库没有法规条文。');
  const take = (file: string, ...more: readonly string[]) => ['rules', 'text-import', folder, file, ...more, ...key];
  expect((await mixia(...take(textFile(root)))).code).toBe(2);
  expect(await refusal(...take(textFile(root, '办法', 'none.txt'), '--source', '1号'))).toBe('REGULATION_NO_ARTICLE');
  const row = await mixiaJson<RegulationRow>(...take(textFile(root), '--source', '1号'));
  expect(row).toMatchObject({ title: INVENTED_TITLE, source: '1号', numbers: ['第一条', '第二条', '第三条'] });
  expect((await mixia('rules', 'text', folder, ...key)).out).toMatch(new RegExp(`${INVENTED_TITLE}\\s+3\\s+1号`, 'u'));
  const found = await mixiaJson<TextsShown>('rules', 'text', folder, '--search', '次日', ...key);
  expect(found.found.map(({ number }) => number)).toEqual(['第二条']);
  const shown = await mixia('rules', 'text', folder, '--article', '第二条', ...key);
  expect(shown.out).toContain(
    `《${INVENTED_TITLE}》第二条（第一章 总则）\n来件应当当日登记。\n当日不能登记的，次日登记。`,
  );
  expect((await mixia('rules', 'text', folder, '--search', '窃', ...key)).out).toContain('没有找到');
}, 600_000);
