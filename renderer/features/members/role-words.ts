import { ROLE_TERMS, ROLES_OF_KIND, type Role } from '../../../shared/rules/roles.ts';
import type { Choice } from '../../ui/choice.ts';

/** What a role is for, in a sentence. */
const FOR: Readonly<Record<Role, string>> = {
  leader: '对本组工作负责，办理全部事项，批准添加和停用人员。',
  deputy: '登记和办理线索，协助组长；审批层级写明或者经组长授权的，可以审批。',
  handler: '登记和办理线索，添加材料；本人承办或登记的线索可查看检举控告人。',
  custodian: '管理台账和编号，导入台账，报送和接收密封包，备份。',
  clerk: '接收密封包，出具回执，备份，添加和停用人员。',
};

/** The roles that a vault of this kind has, explained. */
export function roleChoices(kind: 'team' | 'commission'): readonly Choice<Role>[] {
  return ROLES_OF_KIND[kind].map((role) => ({ value: role, title: ROLE_TERMS[role], text: FOR[role] }));
}
