import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Client, codeOfCall, createAndOpen, finished, inProcess, refusedWith } from '../fixtures/client.ts';
import { INVENTED_TEXT, INVENTED_TITLE, textFile } from '../fixtures/regulation-text.ts';
import { freshFolder } from '../support/folder.ts';

const SOURCE = '市纪办〔2026〕1号';

async function teamVault(kind: 'team' | 'commission' = 'team'): Promise<Client> {
  const client = await inProcess();
  await createAndOpen(client, join(freshFolder(), 'vault'), kind);
  return client;
}

const take = (client: Client, text: string | Uint8Array = INVENTED_TEXT) =>
  client.rules.importText({ file: textFile(freshFolder(), text), source: SOURCE });

const numbersFor = async (client: Client, search: string) =>
  (await client.rules.texts({ search })).found.map(({ number }) => number);

const isClean = async (client: Client) =>
  expect(await finished(client.vault.check({}))).toMatchObject({ ok: true, findings: [] });

test('before anything is imported nothing is there to be read or found', async () => {
  const client = await teamVault();
  expect(await client.rules.texts({ search: '登记' })).toEqual({ texts: [], total: 0, found: [] });
});

test('a text is imported, listed with its source and who did it, and every piece of it is found', async () => {
  const client = await teamVault('commission');
  const row = await take(client);
  expect(row).toMatchObject({ title: INVENTED_TITLE, source: SOURCE, numbers: ['第一条', '第二条', '第三条'] });
  expect(row.by).not.toBeNull();
  expect(await client.rules.texts({})).toEqual({ texts: [row], total: 0, found: [] });
  expect(await numbersFor(client, '簿')).toEqual(['第三条']);
  expect(await numbersFor(client, '日登记。\n当')).toEqual(['第二条']);
  expect(await numbersFor(client, '总则')).toEqual(['第一条', '第二条']);
  for (const nothing of ['%', '_', '"', '窃'])
    expect({ nothing, found: await numbersFor(client, nothing) }).toEqual({ nothing, found: [] });
  expect((await client.rules.texts({ title: INVENTED_TITLE, article: '第三条' })).found).toEqual([
    { title: INVENTED_TITLE, number: '第三条', chapter: '第二章 登记', text: '登记簿由两人核对。' },
  ]);
  expect((await client.rules.texts({ title: INVENTED_TITLE })).total).toBe(3);
  expect((await client.rules.texts({ title: '来件登记试行办法' })).total).toBe(0);
  await isClean(client);
});

test('width and case of what is asked do not count, nor how the text was composed', async () => {
  const client = await teamVault();
  await take(client, '办法\n第一条 ＡＢ类Ｃａｆｅ\u0301件');
  for (const search of ['ab类', 'ＡＢ', 'café']) expect(await numbersFor(client, search)).toEqual(['第一条']);
});

test('a later text of the same name takes the place of the earlier, another name stands beside it', async () => {
  const client = await teamVault();
  await take(client);
  await take(client, `《${INVENTED_TITLE}》\n第一条 只有一条。`);
  await take(client, '另一办法\n第一条 只有一条。');
  const { texts, total, found } = await client.rules.texts({ search: '只有' });
  expect(texts.map(({ title, numbers }) => [title, numbers.length]).toSorted()).toEqual(
    [
      ['另一办法', 1],
      [INVENTED_TITLE, 1],
    ].toSorted(),
  );
  expect([total, found.length]).toEqual([2, 2]);
  expect(await numbersFor(client, '簿')).toEqual([]);
  await isClean(client);
});

test('what is no such file is refused with a sentence, and nothing is on record of it', async () => {
  const client = await teamVault();
  const refused = (text: string | Uint8Array) => codeOfCall(take(client, text));
  expect(await refused(new Uint8Array([0xb0, 0xec, 0xb7, 0xa8]))).toBe('REGULATION_NOT_TEXT');
  expect(await refused('办法\n没有条文')).toBe('REGULATION_NO_ARTICLE');
  expect(await refused(`办法\n第一条 ${'甲'.repeat(300_000)}`)).toBe('REGULATION_TOO_LARGE');
  // Small as a file, but the headings stand at each of its articles.
  const heading = (level: string) => `第一${level} ${'甲'.repeat(50)}`;
  const many = Array.from({ length: 2000 }, (_, at) => `第${String(at + 1)}条 ${'乙'.repeat(50)}`);
  expect(await refused(['办法', ...['编', '章', '节'].map(heading), ...many].join('\n'))).toBe('REGULATION_TOO_LARGE');
  expect(await codeOfCall(client.rules.importText({ file: freshFolder(), source: SOURCE }))).toBe('FILE_UNREADABLE');
  expect(await codeOfCall(client.rules.importText({ file: join(freshFolder(), 'no'), source: SOURCE }))).toBe(
    'FILE_NOT_FOUND',
  );
  expect((await refusedWith(take(client, '办法\n第二条 甲\n第二条 乙'))).message).toContain('第二条出现了两次');
  expect((await client.rules.texts({})).texts).toEqual([]);
  await isClean(client);
});

test('the largest text that is taken in passes the check; the trail of the vault names it and does not hold it', async () => {
  const client = await teamVault();
  await take(client, `办法\n第一条 ${'甲'.repeat(299_000)}`);
  await isClean(client);
  const to = join(freshFolder(), 'audit');
  await finished(client.vault.exportAudit({ to }));
  const trail = readFileSync(to, 'utf8');
  expect(trail).toContain('RegulationImported');
  expect(trail).not.toContain('甲甲甲');
});
