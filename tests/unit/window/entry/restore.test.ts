import { expect, test } from 'vitest';
import { plain } from '../../../../renderer/base/refusal.ts';
import { deviceHint, fieldOfRefusal, restoreFaults } from '../../../../renderer/features/entry/restore/draft.ts';
import { restoreReport } from '../../../../renderer/features/entry/restore/report.ts';

const RESTORED = { upTo: '2026-11-23T08:20:31.000Z', device: '02', letter: 'B', code: 'ZJ01' };

test('the report says up to when, what to enter again, and what new numbers look like', () => {
  expect(restoreReport(RESTORED, Date.parse('2026-11-24T01:00:00Z')).join('')).toBe(
    '已恢复至11月23日16:20。此后登记的内容不在库内，请按纸质登记表补登。本机为新设备，新编号带“B”：ZJ01-2026-B0001。',
  );
});

test('a backup of last year names its year, and the number is of the year in China', () => {
  const [first, , last] = restoreReport(RESTORED, Date.parse('2026-12-31T16:30:00Z'));
  expect(first).toBe('已恢复至2026年11月23日16:20。');
  expect(last).toBe('本机为新设备，新编号带“B”：ZJ01-2027-B0001。');
});

test('what is missing stands at its field', () => {
  expect(restoreFaults({ file: ' ', to: '', device: '二', login: '', passphrase: '' })).toEqual({
    file: '请选择备份文件。',
    to: '请指明恢复到哪个文件夹。',
    device: '设备编号只能用大写字母、数字和“-”，最多16个字符。',
    passphrase: '请输入做这份备份时的口令。',
  });
  expect(restoreFaults({ file: '/s/a.mxb', to: '/v', device: '02', login: '', passphrase: 'x' })).toEqual({});
});

test('the hint shows the letter that a device number gives', () => {
  expect(deviceHint('02')).toContain('“B”');
  expect(deviceHint('27')).toContain('“AA”');
  expect(deviceHint('')).not.toContain('带');
});

test('a refusal of the vault is told at the field that it is about', () => {
  const fields = (
    [
      'BACKUP_DAMAGED',
      'VAULT_EXISTS',
      'DEVICE_NUMBER_TAKEN',
      'WRONG_PASSPHRASE',
      'MEMBER_UNKNOWN',
      'CANCELLED',
    ] as const
  ).map((code) => fieldOfRefusal(plain(code)));
  expect(fields).toEqual(['file', 'to', 'device', 'passphrase', 'login', undefined]);
});
