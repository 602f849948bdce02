import { expect, test } from 'vitest';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { knownWords, type KnownQuery } from '../../electron/vault/leads/known.ts';
import { peopleNamed } from '../../electron/vault/leads/people.ts';
import type { Subject } from '../../shared/domain/lead/fields.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { corrected, voided } from '../fixtures/leads-at-work.ts';
import { register, teamVault } from '../fixtures/vault.ts';

const person = (name: string, organisation?: string, post?: string): Subject => ({
  ...{ kind: '个人', name, management: '驻在单位党组管理' },
  ...(organisation === undefined ? {} : { organisation }),
  ...(post === undefined ? {} : { post }),
});

const known = (vault: OpenVault, field: KnownQuery['field'], text = '', limit = 8) =>
  knownWords(vault, { field, text, limit });
const people = (vault: OpenVault, text: string, limit = 8) => peopleNamed(vault, { text, limit });
const namesOf = async (vault: OpenVault, text: string) => (await people(vault, text)).map(({ name }) => name);

test('a field offers what was typed into it before, the most used first', async () => {
  const vault = await teamVault();
  await register(vault, { subjects: [person('甲', '市住建局', '科长')], handler: '李明', originalPlace: '密码柜1层' });
  await register(vault, { subjects: [person('乙', '市住建局', '出纳')], handler: '李明', originalPlace: '密码柜2层' });
  await register(vault, {
    subjects: [person('丙', '市城管局', '出纳')],
    handler: '周涛',
    sourceOrganisation: '市审计局',
  });
  expect(await known(vault, 'organisation')).toEqual(['市住建局', '市城管局']);
  expect(await known(vault, 'post')).toEqual(['出纳', '科长']);
  expect(await known(vault, 'handler')).toEqual(['李明', '周涛']);
  expect(await known(vault, 'originalPlace', '2层')).toEqual(['密码柜2层']);
  expect(await known(vault, 'sourceOrganisation')).toEqual(['市审计局']);
  expect(await known(vault, 'organisation', '', 1)).toEqual(['市住建局']);
  expect(await known(vault, 'organisation', '审计')).toEqual([]);
});

test('a word is found by its characters, by the initials of its pinyin and by its pinyin', async () => {
  const vault = await teamVault();
  await register(vault, { subjects: [person('甲', '市住建局')], originalPlace: '密码柜2层03袋' });
  await register(vault, { subjects: [person('乙', '重庆路街道')] });
  expect(await known(vault, 'organisation', '建局')).toEqual(['市住建局']);
  for (const text of ['szj', 'SZJJ', 'shizhu', 'shi zhu jian ju']) {
    expect(await known(vault, 'organisation', text)).toEqual(['市住建局']);
  }
  expect(await known(vault, 'organisation', 'cql')).toEqual(['重庆路街道']);
  expect(await known(vault, 'organisation', 'zjj')).toEqual([]);
  expect(await known(vault, 'originalPlace', 'mmg2c03')).toEqual(['密码柜2层03袋']);
});

test('what was corrected away, voided or erased is not offered again', async () => {
  const vault = await teamVault();
  const wrong = await register(vault, { subjects: [person('甲', '错写的局', '错写的职务')], handler: '错写的人' });
  const gone = await register(vault, { subjects: [person('乙', '清除的局')], handler: '清除的人' });
  const mistaken = await register(vault, {
    subjects: [person('丙', '作废的局', '作废的职务')],
    originalPlace: '作废的柜',
  });
  expect(await known(vault, 'organisation')).toHaveLength(3);
  await actOnLead(vault, wrong.number, corrected({ subjects: [person('甲', '写对的局')], handler: '李明' }));
  const order = { documentNumber: '1', orderedBy: '市纪委', orderedOn: '2026-03-05', reason: '依法' };
  await actOnLead(vault, gone.number, { action: 'erase', ...order });
  await actOnLead(vault, mistaken.number, voided);
  expect(await known(vault, 'organisation')).toEqual(['写对的局']);
  expect(await known(vault, 'organisation', 'qcdj')).toEqual([]);
  expect(await known(vault, 'post')).toEqual([]);
  expect(await known(vault, 'handler')).toEqual(['李明']);
  expect(await known(vault, 'originalPlace')).toEqual([]);
  expect(await namesOf(vault, '乙')).toEqual([]);
});

test('people are found by a piece of the name, each unit by itself, with the number of their leads', async () => {
  const vault = await teamVault();
  for (const unit of ['市住建局', '市住建局', '市城管局']) await register(vault, { subjects: [person('张伟', unit)] });
  await register(vault, {
    subjects: [person('张伟民'), person('王张伟', '某公司'), { kind: '姓名不详', management: '未注明' }],
  });
  expect(await people(vault, '张伟')).toEqual([
    { name: '张伟', organisation: '市住建局', leads: 2 },
    { name: '张伟', organisation: '市城管局', leads: 1 },
    { name: '张伟民', organisation: '', leads: 1 },
    { name: '王张伟', organisation: '某公司', leads: 1 },
  ]);
  expect(await people(vault, '张伟', 1)).toHaveLength(1);
  expect(await namesOf(vault, '李')).toEqual([]);
  expect(await namesOf(vault, ' ')).toEqual([]);
});

test('people are found by pinyin and by its initials, a surname read as one', async () => {
  const vault = await teamVault();
  for (const name of ['单伟', '吕娜', '张重庆', 'ABC公司']) await register(vault, { subjects: [person(name, '某局')] });
  expect(await namesOf(vault, 'sw')).toEqual(['单伟']);
  expect(await namesOf(vault, 'shanw')).toEqual(['单伟']);
  expect(await namesOf(vault, 'wei')).toEqual([]);
  expect(await namesOf(vault, 'lvna')).toEqual(['吕娜']);
  expect(await namesOf(vault, 'lüna')).toEqual(['吕娜']);
  expect(await namesOf(vault, 'zcq')).toEqual(['张重庆']);
  expect(await namesOf(vault, 'abc')).toEqual(['ABC公司']);
  expect(await namesOf(vault, '１')).toEqual([]);
});

test('a person who stands twice in one lead is in one lead', async () => {
  const vault = await teamVault();
  await register(vault, { subjects: [person('张伟', '市住建局'), person('张伟', '市住建局')] });
  expect(await people(vault, '张伟')).toEqual([{ name: '张伟', organisation: '市住建局', leads: 1 }]);
});

test('new words are there at once, also after others were spelt; locking ends the spelling with a code', async () => {
  const vault = await teamVault();
  await register(vault, { handler: '李明' });
  expect(await known(vault, 'handler', 'lm')).toEqual(['李明']);
  await register(vault, { handler: '刘敏' });
  expect(await known(vault, 'handler', 'lm')).toEqual(['刘敏', '李明']);
  await register(vault, { handler: '李梅' });
  const asked = errorCode(() => known(vault, 'handler', 'lm'));
  vault.close();
  expect(await asked).toBe('VAULT_LOCKED');
});
