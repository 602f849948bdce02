import { useState } from 'react';
import type { Waiting, WaitingDecision } from '../../../shared/contract/waiting.ts';
import { onBehalfText } from '../../../shared/rules/approval-chains.ts';
import { LEAD_STATUS_TERMS } from '../../../shared/rules/lead-status.ts';
import { useChanged } from '../../base/query.ts';
import { namedIn, type Refusal, refusalOf } from '../../base/refusal.ts';
import { useVault } from '../../base/session.tsx';
import { type Faults, signedOrFaults, type Typed, type TypedLine } from './typed.ts';

/** What came of a line: what was signed, or why it was left out. */
export type Outcome = { readonly number: string; readonly text: string; readonly isSigned: boolean };

const NOTHING_TO_SIGN: Refusal = { code: 'INPUT_INVALID', text: '没有选择审批意见的事项，未签名。' };

/** Every line in the order in which it was put forward, whoever may decide it, so that its place stays. */
export function linesOf({ decidable, others }: Pick<Waiting, 'decidable' | 'others'>): readonly WaitingDecision[] {
  const order = ({ askedAt, request }: WaitingDecision) => `${askedAt} ${request}`;
  return [...decidable.matters, ...others.matters].toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** 当面签批 as it goes on: what is filled in, what is missing, and what came of it. */
export function useSigning(first: string) {
  const vault = useVault();
  const changed = useChanged();
  const [typed, setTyped] = useState<Typed>({ by: first, passphrase: '', lines: {} });
  const [faults, setFaults] = useState<Faults>({ lines: {} });
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [barred, setBarred] = useState<Barred>({});
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const put = (changes: Partial<Typed>) => {
    setTyped({ ...typed, ...changes });
    // What was in the way of one approver is not in the way of another.
    if (changes.by !== undefined && changes.by !== typed.by) setBarred({});
  };
  const putLine = (request: string, changes: Partial<TypedLine>) => {
    const before = typed.lines[request] ?? { opinion: '' };
    put({ lines: { ...typed.lines, [request]: { ...before, ...changes } } });
  };
  const sign = async (lines: readonly WaitingDecision[], leftOut: (line: WaitingDecision) => string | null) => {
    const said = signedOrFaults(
      typed,
      lines.filter((line) => leftOut(line) === null),
    );
    setFaults('faults' in said ? said.faults : { lines: {} });
    if ('faults' in said) return;
    const { decisions } = said;
    setRefusal(decisions.length === 0 ? NOTHING_TO_SIGN : null);
    if (decisions.length === 0) return;
    setIsBusy(true);
    try {
      const signed = await vault.leads.sign({ by: typed.by, passphrase: typed.passphrase, decisions: [...decisions] });
      const done = new Map(decisions.map(({ request, decision }, index) => [request, { decision, ...signed[index] }]));
      setOutcomes(lines.map((line) => outcomeOf(line, done.get(line.request), leftOut(line))));
      changed('lead', 'ledger', 'desk', 'packages', 'meetings');
    } catch (error) {
      setRefusal(refusalOf(error));
      const found = barredBy(error, decisions);
      if (found === null) return;
      // Nothing was signed. The list is read again and stands with that line barred, all else as it was filled in.
      setBarred({ ...barred, ...found });
      changed('lead', 'desk');
    } finally {
      setIsBusy(false);
    }
  };
  return { typed, put, putLine, faults, isBusy, refusal, barred, outcomes, sign };
}

/** Why a line that was to be signed could not be, by its request. */
export type Barred = Readonly<Record<string, string>>;

/** The line in the way of a list, and why; `null` where the refusal is about no line. */
export function barredBy(error: unknown, decisions: readonly { readonly request: string }[]): Barred | null {
  const { code, text } = refusalOf(error);
  const { nth, why = text } = namedIn(error);
  const isSingle = decisions.length === 1 && code.startsWith('GUARD_');
  const line = isSingle ? decisions[0] : decisions[Number(nth) - 1];
  return line === undefined ? null : { [line.request]: String(why) };
}

type Done = {
  readonly decision: string;
  readonly status?: keyof typeof LEAD_STATUS_TERMS;
  readonly onBehalfOf?: string | null;
};

function outcomeOf({ number }: WaitingDecision, done: Done | undefined, leftOut: string | null): Outcome {
  if (done === undefined) return { number, text: leftOut ?? '本次未签，仍待审批。', isSigned: false };
  const now = done.status === undefined ? '' : `，现在：${LEAD_STATUS_TERMS[done.status]}`;
  const { onBehalfOf = null } = done;
  const authority = onBehalfOf === null ? '' : `（${onBehalfText(onBehalfOf)}）`;
  return { number, text: `已签批：${done.decision}${authority}${now}。`, isSigned: true };
}
