import type { FormContext } from './context.ts';
import type { LeadField, SubjectField } from './fields.ts';
import { subjectField } from './fields.ts';
import { read, type Values } from './values.ts';

type When = (values: Values, context: FormContext) => boolean;

const always: When = () => true;
const whenNew: When = (_values, { before }) => before === null;
/** A letter is a thing of paper, and has to be found again. */
const newLetter: When = (values, { before }) => before === null && read(values, 'channel') === '来信';

const LEAD: Readonly<Partial<Record<LeadField, When>>> = {
  receivedOn: always,
  lateReason: whenNew,
  channel: always,
  source: always,
  sourceOrganisation: whenNew,
  documentNumber: whenNew,
  letterClass: whenNew,
  classification: always,
  category: always,
  eightRules: always,
  problem: always,
  signature: always,
  repeat: always,
  repeatOf: always,
  originalPages: newLetter,
  originalPlace: newLetter,
  reason: always,
};

/** True for a field that has to be filled in wherever it is asked. */
export function isRequired(field: LeadField, values: Values, context: FormContext): boolean {
  return LEAD[field]?.(values, context) ?? false;
}

/** True for a field that has to be filled in of this subject. */
export function isSubjectFieldRequired(field: SubjectField, key: string, values: Values): boolean {
  if (field === 'organisation') return read(values, subjectField(key, 'kind')) === '个人';
  return field === 'kind' || field === 'name' || field === 'management';
}
