import { expect, test } from 'vitest';
import { plain } from '../../../../renderer/base/refusal.ts';
import {
  codeText,
  createInput,
  folderOf,
  NEW_DRAFT,
  NO_SECRETS,
} from '../../../../renderer/features/entry/create/draft.ts';
import { LEVELS, numberExample } from '../../../../renderer/features/entry/create/explain.ts';
import { faultsOf, fieldOfRefusal } from '../../../../renderer/features/entry/create/faults.ts';
import { lastNameOf } from '../../../../renderer/features/entry/path-name.ts';

const LINUX = { home: '/srv/zj', separator: '/' };
const WINDOWS = { home: 'C:\\Users\\zj\\', separator: '\\' };
const DRAFT = { ...NEW_DRAFT, name: ' 市财政局纪检监察组 ', code: 'ZJ01', member: ' 王芳 ' };
const SECRETS = { passphrase: '春江水暖鸭先知二〇二六', again: '春江水暖鸭先知二〇二六', isAcknowledged: true };

test('the example is the first number that the code would give this year', () => {
  expect(numberExample('SJW-3', '2026-11-23')).toBe('SJW-3-2026-0001');
  expect(numberExample('', '2027-01-01')).toBe('ZJ01-2027-0001');
});

test('each level names whose leads go sealed, as the rules have them', () => {
  expect(LEVELS.map(({ value, text }) => [value, text])).toEqual([
    ['省', '中管、省管干部的问题线索应当径送，不得登记、录入。'],
    ['市', '中管、省管、市管干部的问题线索应当径送，不得登记、录入。'],
    ['县', '中管、省管、市管、县管干部的问题线索应当径送，不得登记、录入。'],
  ]);
});

test('a code is kept in capitals and half width, however it was typed', () => {
  expect(codeText(' zj０１ ')).toBe('ZJ01');
  expect(codeText('纪检')).toBe('纪检');
});

test('the folder follows the code until somebody chooses another', () => {
  expect(folderOf({ folder: null, code: '' }, LINUX)).toBe('/srv/zj/密匣线索库');
  expect(folderOf({ folder: null, code: 'ZJ01' }, WINDOWS)).toBe('C:\\Users\\zj\\密匣线索库-ZJ01');
  expect(folderOf({ folder: ' /data/v ', code: 'ZJ01' }, LINUX)).toBe('/data/v');
  expect(folderOf({ folder: '', code: 'ZJ01' }, LINUX)).toBe('');
});

test('what is asked of the vault has no blanks around names, and no second passphrase', () => {
  expect(createInput(DRAFT, SECRETS, LINUX)).toEqual({
    kind: 'team',
    name: '市财政局纪检监察组',
    code: 'ZJ01',
    level: '市',
    device: '01',
    member: '王芳',
    ceiling: '工作秘密',
    folder: '/srv/zj/密匣线索库-ZJ01',
    passphrase: SECRETS.passphrase,
  });
});

test('an empty form names every field that must be filled, and a full one none', () => {
  expect(Object.keys(faultsOf(NEW_DRAFT, NO_SECRETS, LINUX))).toEqual([
    'name',
    'code',
    'member',
    'passphrase',
    'isAcknowledged',
  ]);
  expect(faultsOf(DRAFT, SECRETS, LINUX)).toEqual({});
});

test('codes, passphrases and the acknowledgement are looked at before the vault is asked', () => {
  const wrong = { ...DRAFT, code: '纪01', device: 'A'.repeat(17), folder: ' ' };
  const faults = faultsOf(wrong, { ...SECRETS, again: `${SECRETS.again} ` }, LINUX);
  expect(faults).toEqual({
    code: '单位代码只能用大写字母、数字和“-”，最多16个字符。',
    device: '设备编号只能用大写字母、数字和“-”，最多16个字符。',
    folder: '请指明线索库存放的文件夹。',
    again: '两次输入的口令不一致，请重新输入。',
  });
  expect(faultsOf(DRAFT, { ...SECRETS, passphrase: '七个字也不够用' }, LINUX)).toEqual({
    passphrase: '口令至少需要8个字符，建议15个字符以上。请换一个较长的口令。',
  });
});

test('a refusal of the vault is told at the field that it is about', () => {
  expect(fieldOfRefusal(plain('VAULT_EXISTS'))).toBe('folder');
  expect(fieldOfRefusal(plain('PASSPHRASE_TOO_COMMON'))).toBe('passphrase');
  expect(fieldOfRefusal(plain('INTERNAL'))).toBeUndefined();
});

test('a folder is called by its last name on both kinds of system', () => {
  expect(lastNameOf('/srv/zj/密匣线索库-ZJ01/')).toBe('密匣线索库-ZJ01');
  expect(lastNameOf('D:\\资料\\密匣线索库')).toBe('密匣线索库');
  expect(lastNameOf('/')).toBe('/');
});
