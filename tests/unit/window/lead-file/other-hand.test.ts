import { expect, test } from 'vitest';
import { otherSigner } from '../../../../renderer/features/lead-file/procedure/other-hand.ts';
import type { MemberRow } from '../../../../shared/contract/members.ts';

const row = (name: string, role: MemberRow['role'], state: MemberRow['state'] = 'active') =>
  ({ login: `${name}账号`, name, role, state }) as MemberRow;
const MEMBERS = [
  row('王芳', 'leader'),
  row('周强', 'deputy'),
  row('李明', 'handler'),
  row('赵红', 'deputy', 'suspended'),
];
const SIGNED = { as: 'signature', decidedBy: '王芳' };

test('whoever leads and is not logged in signs a ruling in place', () => {
  for (const action of ['assign', 'reassign', 'decide-recusal', 'sign-later']) {
    expect(otherSigner(action, SIGNED, MEMBERS, '李明账号')?.login).toBe('王芳账号');
  }
  expect(otherSigner('assign', { ...SIGNED, decidedBy: ' 周强 ' }, MEMBERS, '王芳账号')?.login).toBe('周强账号');
});

test('nobody is asked for a passphrase where nobody else signs here', () => {
  const none: readonly (readonly [string, string, string, string])[] = [
    ['assign', 'signature', '王芳', '王芳账号'],
    ['assign', 'paper', '王芳', '李明账号'],
    ['assign', 'telephone', '王芳', '李明账号'],
    ['assign', 'signature', '李明', '王芳账号'],
    ['assign', 'signature', '赵红', '李明账号'],
    ['assign', 'signature', '陈书记', '李明账号'],
    ['study', 'signature', '王芳', '李明账号'],
  ];
  for (const [action, as, decidedBy, login] of none) {
    expect(otherSigner(action, { as, decidedBy }, MEMBERS, login), `${action} ${as} ${decidedBy}`).toBeNull();
  }
  expect(otherSigner('assign', {}, MEMBERS, '李明账号')).toBeNull();
});
