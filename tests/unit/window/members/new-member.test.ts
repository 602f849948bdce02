import { expect, test } from 'vitest';
import { hindranceOfRole } from '../../../../renderer/base/rights.ts';
import { plain } from '../../../../renderer/base/refusal.ts';
import { type NewMember, newMemberFaults, refusedAt } from '../../../../renderer/features/members/new-member.ts';
import { roleChoices } from '../../../../renderer/features/members/role-words.ts';

const GOOD: NewMember = {
  role: 'handler',
  ...{ name: '李明', login: '', next: '空山新雨后 天气晚来秋', again: '空山新雨后 天气晚来秋' },
  ...{ signer: '王芳', passphrase: 'x' },
};

test('what is missing of a new member stands at its field', () => {
  expect(newMemberFaults(GOOD)).toEqual({});
  expect(newMemberFaults({ ...GOOD, name: ' ', next: '1234', again: '', signer: '', passphrase: '' })).toEqual({
    name: '请填写姓名。',
    next: '口令至少需要8个字符，建议15个字符以上。请换一个较长的口令。',
    signer: '请选择由谁签批。',
    passphrase: '请签批人输入本人口令。',
  });
  expect(newMemberFaults({ ...GOOD, again: '别的' })).toEqual({ again: '两次输入的口令不一致，请重新输入。' });
});

test('a refusal of the vault is told at the field that it is about', () => {
  expect(Object.keys(refusedAt(plain('MEMBER_NAME_TAKEN')))).toEqual(['name']);
  expect(Object.keys(refusedAt(plain('WRONG_PASSPHRASE')))).toEqual(['passphrase']);
  expect(refusedAt(plain('DISK_FULL'))).toEqual({});
  expect(refusedAt(null)).toEqual({});
});

test('roles are those of the vault, each with what it is for', () => {
  expect(roleChoices('team').map(({ title }) => title)).toEqual(['组长', '副组长', '承办人', '线索管理员']);
  expect(roleChoices('commission').map(({ title }) => title)).toEqual(['派出机关收件人']);
});

test('what one may not do is refused before it is tried, in the sentence of the vault', () => {
  const handler = { kind: 'team', member: { role: 'handler' } } as const;
  expect(hindranceOfRole(handler, 'register')).toBeNull();
  expect(hindranceOfRole(handler, 'import')).toBe('您的职责不含此项操作。导入台账由组长、线索管理员办理。');
  const clerk = { kind: 'commission', member: { role: 'clerk' } } as const;
  expect(hindranceOfRole(clerk, 'register')).toContain('登记来件由派驻机构人员');
});
