import { businessDate } from '../../../shared/domain/clock.ts';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { ROLE_TERMS } from '../../../shared/rules/roles.ts';
import { printable } from './printable.ts';
import { labelled, table } from './table.ts';

const STATES: Readonly<Record<MemberRow['state'], string>> = {
  active: '在用',
  suspended: '已停用',
  replaced: '已换钥匙',
};

/** Lines for the members of a vault. */
export function members(list: readonly MemberRow[]): readonly string[] {
  return table(
    ['姓名', '登录名', '职责', '状态', '自', '签名公钥'],
    list.map(({ name, login, role, state, since, fingerprint }) => [
      ...[name, login, ROLE_TERMS[role], STATES[state]],
      ...[businessDate(Date.parse(since)), fingerprint.slice(0, 16)],
    ]),
  );
}

/** Lines for a member who was admitted. */
export function added({ name, login, role, fingerprint }: MemberRow): readonly string[] {
  return [
    `已添加${printable(name)}（${ROLE_TERMS[role]}）。`,
    ...labelled([
      ['登录名', login],
      ['签名公钥', fingerprint],
    ]),
    '以前的备份中没有这名人员，请另做一份备份。',
  ];
}

/** Lines for a member who was suspended. */
export function suspended({ name }: MemberRow): readonly string[] {
  return [
    `已停用${printable(name)}，线索库密钥已更换。其以前的签名仍然有效。`,
    '以前的备份和其他电脑上的副本仍能用其口令打开，请重新备份，按规定销毁旧备份，并在其他电脑上同样停用。',
  ];
}
