import { AppError } from '../../errors/app-error.ts';
import type { ItemAction } from './actions.ts';
import type { ItemState } from './state.ts';

/** Said where an item is corrected into what registration makes a lead of. */
export const ACCUSATION_IS_LEAD = '属于检举控告的，请转为线索';

/**
 * Refuses a step that the item's state, or the order of days, does not allow.
 * @throws AppError ITEM_STEP_FORBIDDEN, ITEM_ACTION_INVALID, ITEM_ERASED
 */
export function assertItemStep(item: ItemState, action: ItemAction, today: string): void {
  if (action.action === 'erase') return;
  if (item.voided !== null) throw forbidden('该来件已作废，编号保留');
  if (item.outcome?.kind === 'sealed') throw forbidden('已按指令转为径送');
  if (item.outcome?.kind === 'lead' && action.action !== 'detach') {
    throw forbidden('已转为线索，请在线索中办理');
  }
  switch (action.action) {
    case 'become-lead':
      assertWaiting(item);
      if (item.content.state !== 'present') throw new AppError('ITEM_ERASED');
      return;
    case 'join':
      assertWaiting(item);
      return;
    case 'forward':
    case 'return':
      assertWaiting(item);
      assertApproval(item, action, today);
      return;
    case 'detach':
      assertDetachable(item);
      return;
    case 'correct':
      if (action.changes.letterClass === '检举控告') {
        throw invalid(ACCUSATION_IS_LEAD);
      }
      return;
    case 'void':
    case 'redirect':
      return;
  }
}

function assertWaiting(item: ItemState): void {
  if (item.outcome !== null) throw forbidden('已办理完毕；并入有误的，请先解除关联');
}

function assertDetachable({ outcome, content }: ItemState): void {
  if (outcome?.kind !== 'joined' && outcome?.kind !== 'lead') throw forbidden('没有并入线索，无需解除关联');
  if (content.state === 'none') throw forbidden('收到时即登记为线索，请重新登记来件');
}

/** 转送 and 退回 stand on the approval of the leader in charge (检举控告工作规则第十七条). */
function assertApproval(
  item: ItemState,
  approval: { readonly approvedBy: string; readonly approvedOn: string; readonly destination: string },
  today: string,
): void {
  if (approval.approvedBy.trim() === '') throw invalid('请填写批准人（分管领导）');
  if (approval.destination.trim() === '') throw invalid('请填写去向单位');
  if (approval.approvedOn < item.head.receivedOn || approval.approvedOn > today) {
    throw invalid('批准日期应在收到日期与今天之间');
  }
}

const invalid = (where: string) => new AppError('ITEM_ACTION_INVALID', { where });
const forbidden = (where: string) => new AppError('ITEM_STEP_FORBIDDEN', { where });
