import { headsOf, LEDGER_HEADS, type LedgerField, REPORTER_HEAD, SUBJECT_HEAD } from '../../rules/ledger-columns.ts';
import { foldedText, matterText } from '../lead/folded-text.ts';

/** What a head means; `round` counts the columns of several disposals (处置方式一、二、三) from 1. */
export type HeadMeaning = { readonly field: LedgerField; readonly round: number };

const FIELD_OF_HEAD: ReadonlyMap<string, LedgerField> = new Map(
  (Object.keys(LEDGER_HEADS) as (keyof typeof LEDGER_HEADS)[]).flatMap((field) =>
    headsOf(field).map((head) => [matterText(head), field] as const),
  ),
);

const ROUNDS: ReadonlyMap<string, number> = new Map(
  Array.from('一二三四五', (character, index) => [character, index + 1] as const),
);
const IN_ROUNDS: ReadonlySet<LedgerField> = new Set<LedgerField>(['disposal.mode', 'disposal.on', 'words']);

/**
 * What the head of a column means, or `undefined` when it is not known. Heads that name whoever writes are never unknown:
 * they lead to the protected section, whatever else they say.
 */
export function meaningOf(head: string): HeadMeaning | undefined {
  const known = knownHead(head);
  if (known !== undefined) return known;
  return namesReporter(head) ? { field: 'reporter.remarks', round: 1 } : undefined;
}

/** True for a head that speaks of whoever writes: 反映人, but not 被反映人. */
export function namesReporter(head: string): boolean {
  return REPORTER_HEAD.test(matterText(head).replace(SUBJECT_HEAD, ''));
}

function knownHead(head: string): HeadMeaning | undefined {
  const whole = matterText(head);
  const withoutBrackets = matterText(foldedText(head).replace(/[([【〔].*?(?:[)\]】〕]|$)/gu, ''));
  return lookUp(whole) ?? (withoutBrackets === '' ? undefined : lookUp(withoutBrackets));
}

function lookUp(key: string): HeadMeaning | undefined {
  const field = FIELD_OF_HEAD.get(key);
  if (field !== undefined) return { field, round: 1 };
  const numbered = /^(.*?)(?:第)?([一二三四五1-5])(?:次|级)?(时间|日期|方式)?$/u.exec(key);
  const ahead = /^第([一二三四五1-5])次(.+)$/u.exec(key);
  const [base, number] =
    ahead === null
      ? [`${numbered?.[1] ?? ''}${numbered?.[3] ?? ''}`, numbered?.[2] ?? '']
      : [ahead[2] ?? '', ahead[1] ?? ''];
  const ofBase = FIELD_OF_HEAD.get(base);
  if (ofBase === undefined || !IN_ROUNDS.has(ofBase)) return undefined;
  return { field: ofBase, round: ROUNDS.get(number) ?? Number(number) };
}
