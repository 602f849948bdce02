import { leadFieldTerm } from '../../../../shared/contract/lead-field-terms.ts';

/** Fields of a lead that stand once, in the order of the form. */
export const LEAD_FIELDS = [
  'receivedOn',
  'lateReason',
  'channel',
  'writtenOn',
  'source',
  'sourceOrganisation',
  'documentNumber',
  'letterClass',
  'classification',
  'category',
  'subcategory',
  'eightRules',
  'problem',
  'occurred',
  'amount',
  'signature',
  'repeat',
  'repeatOf',
  'originalPages',
  'originalPlace',
  'evidenceSource',
  'acquiredOn',
  'proposedOpinion',
  'handler',
  'remarks',
  'reason',
] as const;
export type LeadField = (typeof LEAD_FIELDS)[number];

/** Fields of one 被反映人, in the order of the form. */
export const SUBJECT_FIELDS = [
  'kind',
  'name',
  'organisation',
  'post',
  'rank',
  'management',
  'politicalStatus',
  'supervised',
  'topLeader',
  'delegate',
] as const;
export type SubjectField = (typeof SUBJECT_FIELDS)[number];

/** Fields of the 检举控告人. */
export const REPORTER_FIELDS = ['name', 'contact', 'address', 'confidential', 'feedbackAgreed'] as const;
export type ReporterField = (typeof REPORTER_FIELDS)[number];

/** A field of the form, as errors, drafts and the cursor's place name it. Subjects have keys of their own, never reused. */
export type FieldId = LeadField | `subject.${string}.${SubjectField | 'code'}` | `reporter.${ReporterField}`;

/** The field of a subject. */
export function subjectField(key: string, field: SubjectField | 'code'): FieldId {
  return `subject.${key}.${field}`;
}

/** The field of the reporter. */
export function reporterField(field: ReporterField): FieldId {
  return `reporter.${field}`;
}

const LEAD_LABELS: Readonly<Partial<Record<LeadField, string>>> = {
  amount: '涉及金额（万元）',
  repeat: '首次/重复',
  repeatOf: '原线索编号',
  evidenceSource: '附件来源',
  acquiredOn: '取得日期',
  reason: '更正理由',
};

const SUBJECT_LABELS: Readonly<Record<SubjectField, string>> = {
  kind: '对象类型',
  name: '姓名',
  organisation: '单位',
  post: '职务',
  rank: '职级',
  management: '管理权限',
  politicalStatus: '政治面貌',
  supervised: '监察对象',
  topLeader: '一把手',
  delegate: '代表委员',
};

const REPORTER_LABELS: Readonly<Record<ReporterField, string>> = {
  name: '检举控告人姓名',
  contact: '联系方式',
  address: '地址',
  confidential: '保密要求',
  feedbackAgreed: '同意反馈',
};

/** What a field is called on the form. */
export function labelOf(field: FieldId): string {
  const [first = '', second = '', third = ''] = field.split('.');
  if (first === 'subject') return SUBJECT_LABELS[third as SubjectField];
  if (first === 'reporter') return REPORTER_LABELS[second as ReporterField];
  return LEAD_LABELS[first as LeadField] ?? leadFieldTerm(first);
}
