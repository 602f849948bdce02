import type { COURSE_SENTENCES } from '../errors/sentences-course.ts';
import { type Citation, cite } from './citation.ts';
import { ARCHIVES, COMMITTEE, DISCIPLINE, IMPLEMENTING_2021, REPORTS, SUPERVISION } from './regulation-names.ts';

/** Code of a guard; its sentence stands among the errors. */
export type GuardCode = keyof typeof COURSE_SENTENCES;

/** What a guard rests on, and the lawful exception where the rule has one. */
export type GuardRule = { readonly basis: Citation; readonly exception: string | null };

const rule = (basis: Citation, exception: string | null = null): GuardRule => ({ basis, exception });

const COURSE = rule(cite(DISCIPLINE, '第二十三条', 'V'));
const TALKS = rule(cite(DISCIPLINE, '第二十七条', 'M'));
const STUDY = cite(REPORTS, '第十七条', 'V');
const RECUSAL = rule(cite(SUPERVISION, '第六十七条', 'V'));
const SCOPE = rule(cite(SUPERVISION, '第四十五条', 'V'));
const APPROVAL = cite(DISCIPLINE, '第二十一条', 'C');
const PROPERTY = rule(cite(DISCIPLINE, '第四十七条', 'V'));
const ACCIDENT = rule(cite(DISCIPLINE, '第七十条', 'V'));
const ARCHIVE = rule(cite(ARCHIVES, '第十三条', 'V'));

/** Every guard with its article. */
export const GUARDS: Readonly<Record<GuardCode, GuardRule>> = {
  GUARD_STAGE: COURSE,
  GUARD_PENDING: COURSE,
  GUARD_ARCHIVED: ARCHIVE,
  GUARD_ASSIGNED: COURSE,
  GUARD_NOT_ASSIGNED: COURSE,
  GUARD_HANDED_OVER: COURSE,
  GUARD_RECUSED: RECUSAL,
  GUARD_RECUSAL_OWN: RECUSAL,
  GUARD_MEETING_NAMED: rule(STUDY),
  GUARD_OPINIONS: rule(STUDY),
  GUARD_CHAIR: rule(STUDY),
  GUARD_NO_STUDY: rule(STUDY, '情况紧急的，一事一报，会后补记'),
  GUARD_MODE_STUDIED: rule(STUDY),
  GUARD_STAGE_OF_MATTER: COURSE,
  GUARD_MATTER_COMPLETE: COURSE,
  GUARD_REVIEW_DATE: rule(cite(DISCIPLINE, '第二十条', 'M')),
  GUARD_TWO_PERSONS: rule(cite(SUPERVISION, '第四十四条', 'V')),
  GUARD_IN_GROUP: TALKS,
  GUARD_HEAD_OF_UNIT: rule(cite(DISCIPLINE, '第三十三条', 'V')),
  GUARD_GROUP_SIGNED: rule(cite(DISCIPLINE, '第三十五条', 'C'), '写明未签名的原因'),
  GUARD_FALSE_ACCUSATION: rule(cite(REPORTS, '第三十九条', 'V')),
  GUARD_REQUEST_OPEN: COURSE,
  GUARD_OWN_MATTER: rule(APPROVAL),
  GUARD_APPROVER: rule(APPROVAL, '纸质审批、电话请示'),
  GUARD_OFF_ROSTER: rule(APPROVAL, '这一级没有本库人员可以审批的'),
  GUARD_COMMISSION_PAPER: rule(cite(DISCIPLINE, '第二十三条', 'M')),
  GUARD_PAPER_SCAN: COURSE,
  GUARD_DOCUMENT_SCAN: COURSE,
  GUARD_DECIDED_AS: COURSE,
  GUARD_DECIDER: rule(APPROVAL, '本库没有可以决定的人员的'),
  GUARD_DECLARED: RECUSAL,
  GUARD_SIGNED_TODAY: rule(cite(DISCIPLINE, '第二十三条', 'V'), '纸质审批、电话请示按实际决定日期录入'),
  GUARD_UNSIGNED: COURSE,
  GUARD_SAME_HAND: COURSE,
  GUARD_FILED_FIRST: rule(cite(DISCIPLINE, '第三十八条', 'V')),
  GUARD_TRIAL_STAFF: rule(cite(DISCIPLINE, '第五十四条', 'M')),
  GUARD_REAL_NAME: rule(cite(REPORTS, '第二十四条', 'V')),
  GUARD_REPEAT_NOT_TOLD: rule(cite(REPORTS, '第二十六条', 'V')),
  GUARD_CLOSING_KIND: rule(cite(DISCIPLINE, '第二十一条', 'C')),
  GUARD_MEASURES: rule(cite(COMMITTEE, '第三十一条', 'C')),
  GUARD_ALL_SIGNED: COURSE,
  GUARD_URGENT_NOTED: rule(STUDY),
  GUARD_FEEDBACK: rule(cite(REPORTS, '第二十七条', 'V'), '写明不能反馈的原因'),
  GUARD_ALL_ENDED: ARCHIVE,
  GUARD_DUTIES_DONE: rule(cite(DISCIPLINE, '第三十条', 'C')),
  GUARD_SUBJECT_KNOWN: COURSE,
  GUARD_SUBJECT_KEPT: SCOPE,
  GUARD_SCOPE_APPROVED: rule(cite(SUPERVISION, '第四十五条', 'V'), '变更核查范围已经批准'),
  GUARD_NO_DUTY: rule(cite(DISCIPLINE, '第三十条', 'C')),
  GUARD_NOTHING_TO_NOTE: rule(STUDY),
  GUARD_NO_RECUSAL: RECUSAL,
  GUARD_SPLIT_PART: COURSE,
  GUARD_REPEAT_OTHER: rule(cite(REPORTS, '第十四条', 'V')),
  GUARD_REPEAT_LINKED: rule(cite(REPORTS, '第十四条', 'V')),
  GUARD_BY_VAULT: COURSE,
  GUARD_NOT_NOW: COURSE,
  GUARD_PROPERTY_NUMBER: PROPERTY,
  GUARD_PROPERTY_PHOTO: PROPERTY,
  GUARD_PROPERTY_OFFICERS: rule(cite(SUPERVISION, '第四十四条', 'V')),
  GUARD_PROPERTY_SIGNED: PROPERTY,
  GUARD_PROPERTY_OPEN: rule(cite(SUPERVISION, '第二十八条', 'V')),
  GUARD_PROPERTY_SETTLED: rule(cite(SUPERVISION, '第二十八条', 'V')),
  GUARD_NODE_ORDER: rule(cite(DISCIPLINE, '第二十三条', 'V')),
  GUARD_NODE_UNTIL: rule(cite(DISCIPLINE, '第五十五条', 'C')),
  GUARD_NODE_BOUND: rule(cite(IMPLEMENTING_2021, '第一百八十五条', 'M'), '写明另行起算的情况'),
  GUARD_FROM_ABOVE: rule(cite(REPORTS, '第二十一条', 'V')),
  GUARD_EXTENSION_BOUND: rule(cite(REPORTS, '第二十一条', 'V'), '经交办机关批准'),
  GUARD_UNRELATED_BACK: rule(cite(SUPERVISION, '第二十八条', 'V')),
  GUARD_NO_ACCIDENT: ACCIDENT,
  GUARD_ACCIDENT_ORDER: ACCIDENT,
  GUARD_ACCIDENT_REPORTED: ACCIDENT,
  GUARD_LATE_DATE: COURSE,
  GUARD_CORRECTION_STEP: COURSE,
  GUARD_CORRECTION_FIELD: COURSE,
  GUARD_CORRECTION_VALUE: COURSE,
  GUARD_CORRECTION_SAME: COURSE,
  GUARD_CORRECTION_MANDATE: rule(APPROVAL),
  GUARD_NO_ADVICE: COURSE,
  GUARD_NO_ASSESSMENT: rule(cite(DISCIPLINE, '第二十四条', 'M')),
  GUARD_SECOND_READER: rule(cite(DISCIPLINE, '第二十四条', 'M')),
  GUARD_READING_REASON: rule(cite(DISCIPLINE, '第二十四条', 'M')),
  GUARD_SPOT_CHECK: rule(cite(DISCIPLINE, '第三十条', 'C')),
  GUARD_DAY_ORDER: COURSE,
  GUARD_DATE: COURSE,
};
