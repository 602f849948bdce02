import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { wanOf } from './amount.ts';
import { type FieldId, subjectField } from './fields.ts';
import type { Values } from './values.ts';

/** A lead as it stands, in the form. The reporter is not in it: an identity can be replaced here and never looked at. */
export function valuesOfLead(lead: LeadFile): Values {
  const text: Record<string, string> = {};
  const put = (field: FieldId, value: string | number | boolean | null | undefined) => {
    if (value === null || value === undefined || value === '') return;
    text[field] = typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
  };
  for (const field of SAME) put(field, lead[field]);
  put('amount', lead.amountFen === null ? null : wanOf(lead.amountFen));
  const subjects = lead.subjects.map((subject, at) => {
    const key = String(at + 1);
    for (const field of SUBJECT) put(subjectField(key, field), subject[field]);
    return key;
  });
  return { text, subjects, made: Math.max(1, subjects.length), files: [], dropped: [] };
}

const SAME = [
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
  'signature',
  'originalPages',
  'originalPlace',
  'proposedOpinion',
  'handler',
  'remarks',
] as const;

const SUBJECT = [
  'code',
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
