import { DECISIONS } from '../../../shared/rules/course-lists.ts';
import type { WaitingDecision } from '../../../shared/contract/waiting.ts';

/** What can be said of a line: a decision, or that it is left for another time. */
export const ANSWERS = [...DECISIONS, '本次不签'] as const;
export type Answer = (typeof ANSWERS)[number];

/** One line as it was filled in. */
export type TypedLine = { readonly answer?: Answer; readonly opinion: string };

/** The dialog as it was filled in; lines by their request. */
export type Typed = {
  /** Login of the one who signs. */
  readonly by: string;
  readonly passphrase: string;
  readonly lines: Readonly<Record<string, TypedLine>>;
};

/** What is still missing, by field; `lines` by request. */
export type Faults = {
  readonly by?: string;
  readonly passphrase?: string;
  readonly lines: Readonly<Record<string, string>>;
};

/** A decision as it is signed. */
export type Signed = Readonly<{
  lead: string;
  request: string;
  decision: (typeof DECISIONS)[number];
  opinion?: string;
}>;

/** What would be signed, or what is missing; every line that may be decided is answered for. */
export function signedOrFaults(
  { by, passphrase, lines }: Typed,
  open: readonly WaitingDecision[],
): { readonly decisions: readonly Signed[] } | { readonly faults: Faults } {
  const unanswered = open.filter(({ request }) => lines[request]?.answer === undefined);
  const decisions = open.flatMap(({ lead, request }) => decisionOf({ lead, request }, lines[request]));
  const faults: Faults = {
    ...(by === '' ? { by: '请选择审批人。' } : {}),
    ...(passphrase === '' ? { passphrase: '请输入审批人口令。' } : {}),
    lines: Object.fromEntries(unanswered.map(({ request }) => [request, '请选择审批意见，或选“本次不签”。'])),
  };
  const isWhole = by !== '' && passphrase !== '' && unanswered.length === 0;
  return isWhole ? { decisions } : { faults };
}

function decisionOf(what: Pick<Signed, 'lead' | 'request'>, line: TypedLine | undefined): readonly Signed[] {
  const answer = line?.answer;
  if (line === undefined || answer === undefined || answer === '本次不签') return [];
  const opinion = line.opinion.trim();
  return [{ ...what, decision: answer, ...(opinion === '' ? {} : { opinion }) }];
}
