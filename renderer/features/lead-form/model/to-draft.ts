import type { LeadDraftInput } from '../../../../shared/domain/lead/draft.ts';
import type { Reporter, Subject } from '../../../../shared/domain/lead/fields.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';
import { typedAmount } from './amount.ts';
import { line, running } from './clean.ts';
import type { FormContext } from './context.ts';
import {
  type FieldId,
  type LeadField,
  REPORTER_FIELDS,
  reporterField,
  type SubjectField,
  subjectField,
} from './fields.ts';
import { scopeOf } from './gate.ts';
import { read, type Values } from './values.ts';
import { isVisible } from './visible.ts';

/** A subject of a correction names the code that it has; a new one has none yet. */
type CodedInput = Subject & { readonly code?: string };

/** What would be sent, as far as the form is filled in: what is not asked, or left empty, is not there. */
export type DraftInput = {
  readonly [Name in keyof LeadDraftInput]?: Name extends 'subjects' ? readonly CodedInput[] : LeadDraftInput[Name];
};

/** The form as the contract takes it. Terms that are none, days and amounts that cannot be read are left to the checks. */
export function draftOf(values: Values, context: FormContext): DraftInput {
  const shown = (field: FieldId) => (isVisible(field, values, context) ? read(values, field) : '');
  const one = (field: LeadField) => orNothing(line(shown(field)));
  const many = (field: LeadField) => orNothing(running(shown(field)));
  const draft = {
    receivedOn: dayOrNothing(shown('receivedOn'), context.today),
    writtenOn: dayOrNothing(shown('writtenOn'), context.today),
    channel: one('channel'),
    source: one('source'),
    sourceOrganisation: one('sourceOrganisation'),
    documentNumber: one('documentNumber'),
    letterClass: one('letterClass'),
    classification: one('classification'),
    signature: one('signature'),
    originalPages: wholeNumber(shown('originalPages')),
    originalPlace: one('originalPlace'),
    subjects: values.subjects.map((key) => subjectOf(values, key, context)),
    category: one('category'),
    subcategory: one('subcategory'),
    eightRules: yesNo(shown('eightRules')),
    problem: many('problem'),
    occurred: one('occurred'),
    amountFen: fen(shown('amount')),
    handler: one('handler'),
    proposedOpinion: many('proposedOpinion'),
    remarks: many('remarks'),
    lateReason: many('lateReason'),
    reporter: reporterOf(values, context),
    repeatOf: one('repeatOf')?.toUpperCase(),
  };
  return compact(draft);
}

/** The identity to be kept, or `undefined` where none was typed. */
export function reporterOf(values: Values, context: FormContext): Reporter | undefined {
  if (!isVisible('reporter.name', values, context)) return undefined;
  const texts = REPORTER_FIELDS.map((field) => line(read(values, reporterField(field))));
  const [name = '', contact = '', address = '', confidential = '', agreed = ''] = texts;
  if (texts.every((text) => text === '')) return undefined;
  return compact({
    name,
    contact,
    address: orNothing(address),
    confidential: yesNo(confidential),
    feedbackAgreed: yesNo(agreed),
  }) as Reporter;
}

/** A count that was typed, or `undefined`. */
export function wholeNumber(text: string): number | undefined {
  const typed = text.normalize('NFKC').trim().replace(/页$/u, '');
  return /^\d{1,6}$/u.test(typed) ? Number(typed) : undefined;
}

function subjectOf(values: Values, key: string, context: FormContext): CodedInput {
  const text = (field: SubjectField | 'code') => {
    const id = subjectField(key, field);
    if (field !== 'code' && !isVisible(id, values, context)) return undefined;
    return orNothing(line(read(values, id)));
  };
  return compact({
    code: text('code'),
    kind: text('kind'),
    name: text('name'),
    organisation: text('organisation'),
    post: text('post'),
    rank: text('rank'),
    management: scopeOf(values, key) ?? orNothing(read(values, subjectField(key, 'management'))),
    politicalStatus: text('politicalStatus'),
    supervised: yesNo(text('supervised') ?? ''),
    topLeader: yesNo(text('topLeader') ?? ''),
    delegate: text('delegate'),
  }) as CodedInput;
}

function fen(text: string): number | undefined {
  const typed = typedAmount(text);
  return typed.kind === 'amount' ? typed.fen : undefined;
}

function yesNo(text: string): boolean | undefined {
  return text === '是' ? true : text === '否' ? false : undefined;
}

function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function compact(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
