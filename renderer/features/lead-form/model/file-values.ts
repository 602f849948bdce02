import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { CodedSubject } from '../../../../shared/domain/lead/fields.ts';
import { wanOf } from './amount.ts';
import { type FieldId, subjectField } from './fields.ts';
import type { Values } from './values.ts';

/** What the form asks of a file: the same of a lead and of an item of the letterbox. */
type FormFile = Pick<LeadFile, (typeof SAME)[number] | 'amountFen'> & { readonly subjects: readonly CodedSubject[] };

/** A lead or an item as it stands, in the form. The reporter is not in it: an identity can be replaced here and never looked at. */
export function valuesOfFile(file: FormFile): Values {
  const text: Record<string, string> = {};
  const put = (field: FieldId, value: string | number | boolean | null | undefined) => {
    if (value === null || value === undefined || value === '') return;
    text[field] = typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
  };
  for (const field of SAME) put(field, file[field]);
  put('amount', file.amountFen === null ? null : wanOf(file.amountFen));
  const subjects = file.subjects.map((subject, at) => {
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
