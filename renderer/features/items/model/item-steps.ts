import type { ItemFile } from '../../../../shared/contract/items.ts';
import { sentence } from '../../../../shared/errors/app-error.ts';
import { hindranceOfRole, type RoleHeld } from '../../../base/rights.ts';
import type { StepButton } from '../../../ui/steps/next-steps.tsx';
import { reporterHindrance } from '../../reporter/hindrance.ts';

/** What can be done with an item from its page: its ways out of the letterbox first. */
export const ITEM_STEPS = [
  'become-lead',
  'join',
  'forward',
  'return',
  'correct',
  'reporter',
  'detach',
  'redirect',
  'erase',
  'void',
] as const;
export type ItemStepName = (typeof ITEM_STEPS)[number];

/** What the button of each says, in their order. */
export const ITEM_BUTTONS: Readonly<Record<ItemStepName, StepButton>> = {
  'become-lead': { title: '转为线索' },
  join: { title: '并入原线索' },
  forward: { title: '转送' },
  return: { title: '退回' },
  correct: { title: '更正', shortcut: 'correct' },
  reporter: { title: '查看检举控告人' },
  detach: { title: '解除关联' },
  redirect: { title: '转为径送' },
  erase: { title: '按指令清除' },
  void: { title: '作废' },
};

/** What the permission for a step depends on. */
type Situation = Pick<ItemFile, 'status' | 'partState' | 'reporter' | 'steps'>;

const SEALED = '已按指令转为径送，只保留编号和日期。';

/** Why a step is forbidden now, in a sentence; `null` where it may be taken. The vault decides by the same rules. */
export function itemHindrance(step: ItemStepName, item: Situation, held: RoleHeld): string | null {
  const barred = hindranceOfRole(held, step === 'reporter' ? 'reporter' : 'act');
  if (barred !== null) return barred;
  if (step === 'reporter') return identityHindrance(item);
  if (step === 'erase') return eraseHindrance(item);
  const { status } = item;
  if (status === 'void') return '该来件已作废，编号保留。';
  if (status === 'sealed') return SEALED;
  if (step === 'detach') return detachHindrance(item);
  if (status === 'lead') return '已转为线索，请在线索卷宗中办理。';
  if (step === 'void' || step === 'redirect') return null;
  if (step === 'correct') return isWhole(item) ? null : sentence('ITEM_ERASED');
  if (status !== 'waiting') return status === 'joined' ? '已并入原线索；并入有误的，请先解除关联。' : '已办理完毕。';
  return step === 'become-lead' && !isWhole(item) ? sentence('ITEM_ERASED') : null;
}

function isWhole({ partState }: Situation): boolean {
  return partState['content'] === 'present' && partState['subjects'] === 'present';
}

function detachHindrance({ status, partState }: Situation): string | null {
  if (status !== 'joined' && status !== 'lead') return '没有并入线索，无需解除关联。';
  return partState['content'] === 'none' ? '收到时即登记为线索，请在线索卷宗中办理。' : null;
}

/** An identity outlives a voiding, and what was made of the item, but no erasing order. */
function identityHindrance({ reporter, status }: Situation): string | null {
  const none = status === 'lead' ? '登记在线索中，请在线索卷宗中查看。' : '该来件没有登记检举控告人身份。';
  return reporterHindrance(reporter, none);
}

/** An order is carried out on a void item, too; not where nothing is left, and where a lead has the content it is given there. */
function eraseHindrance({ status, steps }: Situation): string | null {
  if (status === 'lead') return '已转为线索，请在线索卷宗中按指令清除。';
  if (status === 'sealed') return SEALED;
  const last = steps.findLastIndex(({ type }) => type === 'SectionsErased');
  const hasText = last === -1 || steps.slice(last + 1).some(({ type }) => WITH_REASON.has(type));
  return hasText ? null : sentence('ITEM_ERASED');
}

/** Steps that an item without content still takes and that bring text of their own. */
const WITH_REASON: ReadonlySet<string> = new Set(['ItemDetached', 'ItemVoided']);
