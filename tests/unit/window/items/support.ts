import type { ItemFile } from '../../../../shared/contract/items.ts';
import { step } from '../lead-file/support.ts';

export const RECEIVED = step('r1', 'ItemReceived', '2026-11-23T08:42:00.000Z');

/** A petition that is no lead, as it stands right after receipt; its writer is known. */
export function item(changes: Partial<ItemFile> = {}): ItemFile {
  return {
    ...{ id: 'item', number: 'ZJ01-来2026-0001', status: 'waiting', receivedOn: '2026-11-23' },
    ...{ enteredAt: '2026-11-23T08:42:00.000Z', writtenOn: null, channel: '来信', source: '信访举报' },
    ...{ sourceOrganisation: null, documentNumber: null, letterClass: '申诉', classification: '工作秘密' },
    ...{ signature: '实名', originalPages: 2, originalPlace: '密码柜2层03袋', reporter: 'masked' },
    partState: { subjects: 'present', content: 'present' },
    subjects: [
      { ...{ code: '01', kind: '个人', name: '周明', organisation: '市住建局' }, management: '驻在单位党组管理' },
    ],
    ...{ category: '违反工作纪律', subcategory: null, eightRules: false, problem: '摘要', occurred: null },
    ...{ amountFen: null, handler: '李明', proposedOpinion: null, remarks: null, lateReason: null },
    ...{ deadlines: [], missed: [], lead: null, forwarded: null, corrections: [], voided: null, erased: null },
    ...{ steps: [RECEIVED], conflicts: [] },
    ...changes,
  };
}
