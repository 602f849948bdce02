import { ALL_STEPS } from '../domain/course/steps.ts';

/** What a step of a lead is called, by the type of its event. */
export const STEP_TERMS: Readonly<Record<string, string>> = {
  LeadRegistered: '登记',
  LeadCorrected: '更正',
  LeadVoided: '作废',
  LeadCompleted: '补录',
  DisposalRecorded: '录入纸质审批',
  LeadSentSealed: '转为径送',
  SectionsErased: '按指令清除',
  EvidenceAdded: '收入材料',
  ...Object.fromEntries(ALL_STEPS.map(({ event, term }) => [event, term])),
  ItemReceived: '登记来件',
  ItemCorrected: '更正',
  ItemBecameLead: '转为线索',
  ItemJoined: '并入原线索',
  ItemForwarded: '转送',
  ItemReturned: '退回',
  ItemDetached: '解除关联',
  ItemSentSealed: '转为径送',
  ItemVoided: '作废',
};
