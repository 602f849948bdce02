import type { ItemFile } from '../../../../shared/contract/items.ts';
import { hindranceOfRole, type RoleHeld } from '../../../base/rights.ts';
import { sentence } from '../../../../shared/errors/app-error.ts';

/** Ways out of the letterbox, in their order. */
export const ITEM_STEPS = ['become-lead', 'join', 'forward', 'return', 'detach', 'redirect', 'void'] as const;
export type ItemStepName = (typeof ITEM_STEPS)[number];

/** What each is called. */
export const ITEM_STEP_TITLES: Readonly<Record<ItemStepName, string>> = {
  'become-lead': '转为线索',
  join: '并入原线索',
  forward: '转送',
  return: '退回',
  detach: '解除关联',
  redirect: '转为径送',
  void: '作废',
};

/** Why a step is forbidden now, in a sentence; `null` where it may be taken. The vault decides by the same rules. */
export function itemHindrance(
  step: ItemStepName,
  { status, partState }: Pick<ItemFile, 'status' | 'partState'>,
  held: RoleHeld,
): string | null {
  const barred = hindranceOfRole(held, 'act');
  if (barred !== null) return barred;
  if (status === 'void') return '该来件已作废，编号保留。';
  if (status === 'sealed') return '已按指令转为径送，只保留编号和日期。';
  if (step === 'detach') return detachHindrance(status, partState['content']);
  if (status === 'lead') return '已转为线索，请在线索卷宗中办理。';
  if (step === 'void' || step === 'redirect') return null;
  if (status !== 'waiting') return status === 'joined' ? '已并入原线索；并入有误的，请先解除关联。' : '已办理完毕。';
  return step === 'become-lead' && partState['content'] !== 'present' ? sentence('ITEM_ERASED') : null;
}

function detachHindrance(status: ItemFile['status'], content: string | undefined): string | null {
  if (status !== 'joined' && status !== 'lead') return '没有并入线索，无需解除关联。';
  return content === 'none' ? '收到时即登记为线索，请在线索卷宗中办理。' : null;
}
