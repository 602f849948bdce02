import { leadNumberField } from '../../../../shared/domain/lead/draft.ts';
import { ACCUSATION_IS_LEAD } from '../../../../shared/domain/item/rules.ts';
import { isAbove } from '../../../../shared/rules/code-lists.ts';
import { type TypedDay, typedDay } from '../../../ui/date/typed-day.ts';
import { typedAmount } from './amount.ts';
import { line, running } from './clean.ts';
import type { FormContext } from './context.ts';
import type { Found } from './errors.ts';
import { labelOf, LEAD_FIELDS, type LeadField } from './fields.ts';
import { hasDocumentNumber } from './gate.ts';
import { CHOSEN, LONGEST } from './limits.ts';
import { repeatChoice } from './repeat.ts';
import { isRequired } from './required.ts';
import { wholeNumber } from './to-draft.ts';
import { read, type Values } from './values.ts';
import { isVisible } from './visible.ts';

/** What a day that cannot be used is told. */
export function dayFault(typed: TypedDay): string | null {
  if (typed.kind === 'unclear') return '日期未能识别，请按“20261123”或“11.23”填写，或从日历中选择。';
  return typed.kind === 'no-such-day' ? '没有这一天，请核对。' : null;
}

/** Checks the fields that stand once. */
export function checkLeadFields(values: Values, context: FormContext, found: Found): void {
  for (const field of LEAD_FIELDS) {
    if (isVisible(field, values, context)) checkField(field, values, context, found);
  }
}

function checkField(field: LeadField, values: Values, context: FormContext, found: Found): void {
  const text = read(values, field);
  if (line(text) === '') {
    if (field === 'repeat' && repeatChoice(values, context) !== '') return;
    if (isRequired(field, values, context))
      found.say(field, `请${CHOSEN.has(field) ? '选择' : '填写'}${labelOf(field)}。`);
    return;
  }
  const longest = LONGEST[field];
  if (longest !== undefined && running(text).length > longest) found.say(field, tooLong(field, text, longest));
  const special = SPECIAL[field];
  if (special !== undefined) special(values, context, found);
}

function tooLong(field: LeadField, text: string, longest: number): string {
  const over = running(text).length - longest;
  const rest = field === 'problem' ? '请删减；原文可作为附件保存。' : '请删减。';
  return `最多${String(longest)}字，现多出${String(over)}字，${rest}`;
}

type Check = (values: Values, context: FormContext, found: Found) => void;

const SPECIAL: Readonly<Partial<Record<LeadField, Check>>> = {
  receivedOn: (values, { today }, found) => {
    const typed = typedDay(read(values, 'receivedOn'), today);
    const fault = dayFault(typed);
    if (fault !== null) found.say('receivedOn', fault);
    if (typed.kind === 'day' && typed.day > today) found.refuse('receivedOn', 'LEAD_DATE_FUTURE');
  },
  writtenOn: dayUpTo('writtenOn', (values, today) => {
    const received = typedDay(read(values, 'receivedOn'), today);
    return received.kind === 'day' ? received.day : today;
  }),
  acquiredOn: dayUpTo('acquiredOn', (_values, today) => today),
  documentNumber: (values, _context, found) => {
    if (read(values, 'source') === '上级交办' && !hasDocumentNumber(values)) {
      found.say('documentNumber', '上级交办的线索请填写交办文号。');
    }
  },
  letterClass: (values, { isItem }, found) => {
    if (isItem && read(values, 'letterClass') === '检举控告') found.say('letterClass', `${ACCUSATION_IS_LEAD}。`);
  },
  classification: (values, { ceiling }, found) => {
    const chosen = read(values, 'classification');
    if (isAbove(chosen as FormContext['ceiling'], ceiling))
      found.refuse('classification', 'LEAD_ABOVE_CEILING', { ceiling });
  },
  amount: (values, _context, found) => {
    const fault = AMOUNT_FAULTS[typedAmount(read(values, 'amount')).kind];
    if (fault !== undefined) found.say('amount', fault);
  },
  originalPages: (values, _context, found) => {
    const pages = wholeNumber(read(values, 'originalPages'));
    if (pages === undefined || pages > 100_000) found.say('originalPages', '请填写页数，只填数字。');
  },
  repeatOf: (values, _context, found) => {
    if (!leadNumberField.safeParse(line(read(values, 'repeatOf')).toUpperCase()).success) {
      found.say('repeatOf', '请填写线索编号，例如 ZJ01-2026-0001，或在先前线索中选择。');
    }
  },
};

const AMOUNT_FAULTS: Readonly<Partial<Record<string, string>>> = {
  unclear: '金额未能识别，请填写数字，例如“5.2”表示5.2万元。',
  'too-exact': '金额最多精确到分。',
  'too-large': '金额过大，请核对单位。',
};

function dayUpTo(field: 'writtenOn' | 'acquiredOn', last: (values: Values, today: string) => string): Check {
  return (values, { today }, found) => {
    const typed = typedDay(read(values, field), today);
    const fault = dayFault(typed);
    if (fault !== null) found.say(field, fault);
    const latest = last(values, today);
    if (typed.kind !== 'day' || typed.day <= latest) return;
    found.say(field, `${labelOf(field)}不能晚于${latest === today ? '今天' : '收到日期'}，请核对。`);
  };
}
