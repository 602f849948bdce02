import { ALL_STEPS } from '../domain/course/steps.ts';

/** What a step of a lead is called, by the type of its event. */
export const STEP_TERMS: Readonly<Record<string, string>> = {
  LeadRegistered: '登记',
  LeadCorrected: '更正',
  LeadVoided: '作废',
  LeadCompleted: '补录',
  DisposalRecorded: '录入纸质审批',
  SectionsErased: '按指令清除',
  EvidenceAdded: '收入材料',
  ...Object.fromEntries(ALL_STEPS.map(({ event, term }) => [event, term])),
};
