import { noticesFor } from '../../../../shared/domain/lead/notices.ts';
import { CATEGORIES } from '../../../../shared/rules/categories.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';
import type { FormContext } from './context.ts';
import { type FieldId, type LeadField, type SubjectField, subjectField } from './fields.ts';
import { gateOf } from './gate.ts';
import { read, type Values } from './values.ts';

/** Sources that come with a document of another body. */
const WITH_DOCUMENT: ReadonlySet<string> = new Set([
  '上级交办',
  '领导批办',
  '巡视巡察移交',
  '审计移送',
  '公检法机关移送',
  '其他行政执法机关移送',
  '下级单位上报',
  '驻在单位移送',
]);

/** Asked before the managing level is known; everything else comes after. */
const BEFORE_GATE: ReadonlySet<string> = new Set([
  'receivedOn',
  'lateReason',
  'channel',
  'writtenOn',
  'source',
  'sourceOrganisation',
  'documentNumber',
  'letterClass',
]);
const SUBJECT_BEFORE_GATE: ReadonlySet<string> = new Set([
  'kind',
  'name',
  'organisation',
  'post',
  'rank',
  'management',
]);
const PAPERLESS: ReadonlySet<string> = new Set(['来电', '网络']);
const ONLY_NEW: ReadonlySet<string> = new Set(['repeat', 'repeatOf', 'evidenceSource', 'acquiredOn']);
const ONLY_CORRECTED: ReadonlySet<string> = new Set(['remarks', 'reason']);

/** True when a field is asked, as the form stands. */
export function isVisible(field: FieldId, values: Values, context: FormContext): boolean {
  const [first = '', key = '', last = ''] = field.split('.');
  const isOpen = context.before !== null || ['open', 'assigned'].includes(gateOf(values, context.level));
  if (first === 'subject') return isSubjectFieldVisible(last as SubjectField, key, values, isOpen);
  if (first === 'reporter') return isOpen && read(values, 'signature') === '实名';
  if (!isOpen && !BEFORE_GATE.has(first)) return false;
  if ((context.before === null ? ONLY_CORRECTED : ONLY_NEW).has(first)) return false;
  return isLeadFieldVisible(first as LeadField, values, context);
}

/** True when what was received comes with a document of another body. */
export function comesWithDocument(values: Values): boolean {
  return WITH_DOCUMENT.has(read(values, 'source')) || read(values, 'channel') === '转来';
}

/** True when it was received so long ago that the form asks why it is entered only now. */
export function isLate(values: Values, today: string): boolean {
  const receivedOn = dayOrNothing(read(values, 'receivedOn'), today);
  if (receivedOn === undefined) return false;
  return noticesFor({ subjects: [], receivedOn, lateReason: undefined }, '市', today).some(
    ({ code }) => code === 'LATE_ENTRY',
  );
}

/** True when what was received is a lead at once: of 信访举报 a 检举控告, from other sources everything. */
export function becomesLead(values: Values): boolean {
  return read(values, 'source') !== '信访举报' || read(values, 'letterClass') === '检举控告';
}

/** True when what was received is a thing of paper that lies somewhere. */
export function isOnPaper(values: Values): boolean {
  return !PAPERLESS.has(read(values, 'channel'));
}

/** True for a subject that is a body and not a person. */
export function isBody(values: Values, key: string): boolean {
  return ['单位', '党组织'].includes(read(values, subjectField(key, 'kind')));
}

function isLeadFieldVisible(field: LeadField, values: Values, { today, before }: FormContext): boolean {
  switch (field) {
    case 'lateReason':
      return isLate(values, today) || (before !== null && read(before, 'lateReason') !== '');
    case 'sourceOrganisation':
    case 'documentNumber':
      return comesWithDocument(values);
    case 'letterClass':
      return read(values, 'source') === '信访举报';
    case 'subcategory':
      return (CATEGORIES[read(values, 'category')] ?? []).length > 0;
    case 'repeatOf':
      return read(values, 'repeat') === '重复';
    case 'evidenceSource':
    case 'acquiredOn':
      return values.files.length + values.dropped.length > 0;
    case 'originalPages':
    case 'originalPlace':
      return isOnPaper(values) || before !== null;
    default:
      return true;
  }
}

function isSubjectFieldVisible(field: SubjectField, key: string, values: Values, isOpen: boolean): boolean {
  if (!isOpen && !SUBJECT_BEFORE_GATE.has(field)) return false;
  if (field === 'kind' || field === 'management' || field === 'organisation') return true;
  if (field === 'name') return read(values, subjectField(key, 'kind')) !== '姓名不详';
  return !isBody(values, key);
}
