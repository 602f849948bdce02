import { stepOfAction } from '../../../../shared/domain/course/steps.ts';
import { COURSE_ACTIONS, type CourseAction } from '../../../../shared/domain/course/action.ts';
import { EXTENDING_NODES } from '../../../../shared/rules/case-nodes.ts';
import type { ApprovalMatter, CaseNode } from '../../../../shared/rules/course-lists.ts';
import type { Element, ElementState, LOOKS } from '../../../../shared/rules/assessment.ts';
import { NO_RESULT_OUTCOMES } from '../../../../shared/rules/risks.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';
import { STEP_FIELDS, type StepField } from './fields.ts';

/** One attendee as he is typed. */
export type TypedAttendee = {
  readonly name: string;
  readonly guest: boolean;
  readonly opinion: string;
  readonly reason: string;
};

/** One element of the sheet as it is typed. */
export type TypedElement = {
  readonly element: Element;
  readonly state: ElementState;
  readonly known: string;
  readonly missing: string;
};

/** One of the six looks as it is typed. */
export type TypedLook = { readonly look: (typeof LOOKS)[number]; readonly judgement: string };

type TypedValue =
  string | readonly string[] | readonly TypedAttendee[] | readonly TypedElement[] | readonly TypedLook[] | undefined;

/** A step as it stands in its form: texts as typed, lists as chosen. */
export type TypedStep = Readonly<Record<string, TypedValue>>;

const OF_MATTER: Readonly<Record<ApprovalMatter, readonly string[]>> = {
  处置: ['mode', 'reviewOn'],
  谈话函询方案: ['group', 'declared', 'plan', 'higherApproval'],
  谈话函询处置意见: ['outcome', 'falseAccusation', 'higherApproval'],
  初步核实方案: ['group', 'declared', 'plan', 'higherApproval'],
  变更核查范围: ['group', 'declared', 'plan'],
  延长核查期限: ['until'],
  初步核实处置建议: [
    'outcome',
    'signedBy',
    'missingSignature',
    'cause',
    'reviewOn',
    'restartWhen',
    'falseAccusation',
    'higherApproval',
  ],
};

/** The fields that a step asks for, as far as what was answered before lets them apply. */
export function fieldsOf(action: string, typed: TypedStep): readonly StepField[] {
  const step = stepOfAction(action);
  if (step === undefined) return [];
  const names = [...Object.keys(step.head), ...Object.keys(step.content)];
  const asked = names.filter((name) => step.filledIn?.includes(name) !== true);
  return asked.filter((name) => applies(action, name, typed)).flatMap((name) => STEP_FIELDS[name] ?? []);
}

function applies(action: string, name: string, typed: TypedStep): boolean {
  if (action === 'submit') {
    if (name === 'persons' || name === 'matter' || name === 'reason') return true;
    const of = OF_MATTER[typed['matter'] as ApprovalMatter] as readonly string[] | undefined;
    return of?.includes(name) === true && isAsked(name, typed);
  }
  if (name === 'scan') return action === 'extend-assigned' || typed['as'] === 'paper';
  if (name === 'until' && action === 'record-node') return EXTENDING_NODES[typed['node'] as CaseNode] !== undefined;
  if (name === 'meeting' && action === 'study') return typed['kind'] !== 'urgent';
  return true;
}

/** Fields that only some outcomes ask for. */
function isAsked(name: string, typed: TypedStep): boolean {
  if (name === 'reviewOn' || name === 'restartWhen') return isShelving(typed);
  const { outcome } = typed;
  return name !== 'cause' || (typeof outcome === 'string' && NO_RESULT_OUTCOMES.includes(outcome));
}

function isShelving(typed: TypedStep): boolean {
  return typed['mode'] === '暂存待查' || typed['outcome'] === '暂存待查';
}

/** What the typed step says to the vault, or which fields are not in order, each with a sentence. */
export function stepAction(
  action: string,
  typed: TypedStep,
  today: string,
): { readonly action: CourseAction } | { readonly faults: Readonly<Record<string, string>> } {
  const entries = fieldsOf(action, typed).flatMap((field) => {
    const value = field.kind === 'declared' ? declaredOf(typed) : typedValue(field, typed[field.name], today);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  const given = { action, ...Object.fromEntries(entries) };
  const schema = COURSE_ACTIONS.find(({ shape }) => shape.action.value === action);
  const parsed = schema?.safeParse(given);
  if (parsed?.success === true) return { action: given as CourseAction };
  const names = (parsed?.error.issues ?? []).map(({ path }) => String(path[0]));
  return { faults: Object.fromEntries(names.map((name) => [name, faultOf(STEP_FIELDS[name])])) };
}

/** What is said of a field that is not in order. */
export function faultOf(field: StepField | undefined): string {
  if (field?.kind === 'elements') return '选“清楚”“部分清楚”的，请写明已知什么。';
  if (field?.kind === 'looks') return '六看请各写一句。';
  if (field?.kind === 'day' || field?.kind === 'day-ahead') return `请填写${field.label}，例如 2026-03-05。`;
  if (field?.kind === 'time') return `请填写${field.label}，例如 14:30。`;
  if (field?.kind === 'choice' || field?.kind === 'persons') return `请选择${field.label}。`;
  return `请填写${field?.label ?? '此项'}。`;
}

/** The value of a field as the vault takes it; `undefined` where nothing was said. */
export function typedValue(field: StepField, value: TypedStep[string], today: string): unknown {
  if (value === undefined || value.length === 0) return undefined;
  if (typeof value !== 'string') return saidList(field, value);
  const text = value.trim();
  if (text === '') return undefined;
  switch (field.kind) {
    case 'day':
      return dayOrNothing(text, today) ?? text;
    case 'day-ahead':
      return dayOrNothing(text, '9999-12-31') ?? text;
    case 'time':
      return clockTime(text);
    case 'names':
      return namesIn(text);
    case 'money':
      return /^\d+(?:\.\d{1,2})?$/u.test(text) ? Math.round(Number(text) * 100) : text;
    case 'count':
      return /^\d+$/u.test(text) ? Number(text) : text;
    case 'yes':
      return text === 'yes';
    default:
      return text;
  }
}

/** Several names as they were typed, each once. */
export function namesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[、，,;；\s]+/u).filter((name) => name !== ''))];
}

/** Those whom a step would let take part, as far as they are typed. */
export function namedIn({ handlers, group }: TypedStep): readonly string[] {
  return [handlers, group].flatMap((names) => (typeof names === 'string' ? namesIn(names) : []));
}

/** Whose names are ticked, of those who are still named. */
function declaredOf(typed: TypedStep): readonly string[] | undefined {
  const ticked = (typed['declared'] ?? []) as readonly string[];
  const names = namedIn(typed).filter((name) => ticked.includes(name));
  return names.length === 0 ? undefined : names;
}

/** `9:5`, `9：05` and `0905` as they are kept; what is no time stays as it was typed. */
function clockTime(text: string): string {
  const [, hour, minute] = /^(\d{1,2})[:：](\d{1,2})$/u.exec(text) ?? /^(\d{2})(\d{2})$/u.exec(text) ?? [];
  return hour === undefined || minute === undefined ? text : `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

function saidList({ kind }: StepField, value: NonNullable<TypedStep[string]>): unknown {
  switch (kind) {
    case 'attendees':
      return attendees(value as readonly TypedAttendee[]);
    case 'elements':
      return (value as readonly TypedElement[]).map(element);
    case 'looks':
      return (value as readonly TypedLook[]).map(({ look, judgement }) => ({ look, judgement: judgement.trim() }));
    default:
      return value;
  }
}

/** What stands in a field that is not shown for this state is not said. */
function element({ element: name, state, known, missing }: TypedElement): unknown {
  return {
    ...{ element: name, state },
    ...(state === '不清楚' || known.trim() === '' ? {} : { known: known.trim() }),
    ...(state === '清楚' || missing.trim() === '' ? {} : { missing: missing.trim() }),
  };
}

function attendees(typed: readonly TypedAttendee[]): readonly unknown[] {
  return typed
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, guest, opinion, reason }) => ({
      ...{ name: name.trim(), guest, opinion },
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    }));
}
