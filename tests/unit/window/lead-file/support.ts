import { NO_COURSE } from '../../../../build/docs/sample-lead.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';

/** A lead as it stands right after registration. */
export function lead(changes: Partial<LeadFile> = {}): LeadFile {
  return {
    ...{ id: 'lead', number: 'ZJ01-2026-0001', originalNumber: null, vault: 'own', status: 'unassigned' },
    ...{ receivedOn: '2026-11-23', enteredAt: '2026-11-23T08:42:00.000Z', writtenOn: null, channel: '来信' },
    ...{ source: '信访举报', sourceOrganisation: null, documentNumber: null, letterClass: '检举控告' },
    ...{ classification: '工作秘密', signature: '实名', originalPages: 3, originalPlace: '密码柜2层03袋' },
    ...{ reporter: 'masked', repeatOf: null, items: [], sentSealed: null },
    partState: { subjects: 'present', content: 'present', ledger: 'none' },
    subjects: [
      {
        ...{ code: '01', personNumber: 'ZJ01-2026-0001-01', kind: '个人', name: '王建国', topLeader: true },
        ...{ organisation: '市住建局', post: '处长', management: '驻在单位党组管理' },
      },
    ],
    ...{ category: '违反廉洁纪律', subcategory: null, eightRules: false, problem: '摘要', occurred: null },
    ...{ amountFen: 5_200_000, handler: null, proposedOpinion: null, remarks: null, lateReason: null, ledger: null },
    ...{
      deadlines: [],
      missed: [],
      disposals: [],
      corrections: [],
      completed: null,
      course: NO_COURSE,
      voided: null,
      erased: null,
    },
    steps: [step('e1', 'LeadRegistered', '2026-11-23T08:42:00.000Z')],
    ...{ conflicts: [], evidence: [] },
    ...changes,
  };
}

/** A signed step. */
export function step(event: string, type: string, at: string, actorName: string | null = '李明') {
  return { event, type, at, actor: actorName ?? 'stranger', actorName };
}

/** A disposal of a lead. */
export function disposal(changes: Partial<LeadFile['disposals'][number]> = {}): LeadFile['disposals'][number] {
  return {
    ...step('d1', 'DisposalRecorded', '2026-11-25T08:00:00.000Z'),
    ...{
      mode: '谈话函询',
      detail: '函询',
      decidedOn: '2026-11-24',
      decidedBy: '陈某',
      documentNumber: null,
      note: null,
    },
    ...changes,
  };
}
