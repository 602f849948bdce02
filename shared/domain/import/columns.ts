import { type LedgerField, LIKELY_HEADS, PERSONAL_HEADS, SHARED_HEADS } from '../../rules/ledger-columns.ts';
import { matterText } from '../lead/folded-text.ts';
import { type HeadMeaning, meaningOf, namesReporter } from './heads.ts';

/** The heads above one column, from top to bottom. */
export type HeadPath = readonly string[];

const KEPT: HeadMeaning = { field: 'kept', round: 1 };
const REPORTERS: HeadMeaning = { field: 'reporter.remarks', round: 1 };

/** Fields of which a ledger may have several columns. */
const REPEATED: ReadonlySet<LedgerField> = new Set<LedgerField>(['words', 'kept', 'reporter.remarks', 'remarks']);

/** What each column means, seen among its neighbours. Of two columns for one field the first counts; the other is kept. */
export function assignColumns(paths: readonly HeadPath[]): readonly HeadMeaning[] {
  const alone = withLikely(paths.map(meaningOfPath), paths);
  const placed = alone.map((meaning, index) => besideReporter(meaning, index, alone, paths));
  const taken = new Set<string>();
  return placed.map((meaning) => {
    const key = `${meaning.field}/${String(meaning.round)}`;
    if (REPEATED.has(meaning.field)) return meaning;
    if (!taken.has(key)) {
      taken.add(key);
      return meaning;
    }
    return secondOf(meaning);
  });
}

/** Gives a field that no head is known for to the first column whose head is likely to mean it. */
function withLikely(known: readonly HeadMeaning[], paths: readonly HeadPath[]): readonly HeadMeaning[] {
  const meanings = [...known];
  for (const [field, head] of LIKELY_HEADS) {
    if (meanings.some((meaning) => meaning.field === field)) continue;
    const at = meanings.findIndex(
      (meaning, index) => meaning.field === 'kept' && head.test(matterText(paths[index]?.at(-1) ?? '')),
    );
    if (at >= 0) meanings[at] = { field, round: 1 };
  }
  return meanings;
}

function secondOf(meaning: HeadMeaning): HeadMeaning {
  if (meaning.field.startsWith('reporter.')) return REPORTERS;
  return /^(?:disposal|closed|state|archive)/u.test(meaning.field) ? { field: 'words', round: 1 } : KEPT;
}

/** A head under a group head: both together, then the lower alone, then, where the lower is blank, the upper. */
function meaningOfPath(path: HeadPath): HeadMeaning {
  const lowest = path.at(-1);
  if (lowest === undefined) return KEPT;
  for (const upper of path.slice(0, -1).toReversed()) {
    const group = upper.replace(/(?:基本)?(?:情况|信息)$/u, '');
    const together = meaningOf(`${group}${lowest}`);
    if (together !== undefined && together.field !== 'reporter.remarks') return together;
    if (namesReporter(upper)) return meaningOf(lowest)?.field === 'receivedOn' ? KEPT : REPORTERS;
  }
  return meaningOf(lowest) ?? KEPT;
}

/**
 * A column beside the reporter's that could be anybody's is his: particulars of a person always, and unit or post where the
 * sheet has another such column for the subject.
 */
function besideReporter(
  meaning: HeadMeaning,
  index: number,
  all: readonly HeadMeaning[],
  paths: readonly HeadPath[],
): HeadMeaning {
  const isPersonal = PERSONAL_HEADS.has(matterText(paths[index]?.at(-1) ?? ''));
  const isShared = SHARED_HEADS.has(meaning.field) && (paths[index]?.length ?? 0) === 1;
  if (!(isPersonal && meaning.field === 'kept') && !isShared) return meaning;
  if (!followsReporter(index, all, paths)) return meaning;
  if (isPersonal) return REPORTERS;
  const others = all.filter((other) => other.field === meaning.field).length;
  if (others < 2) return meaning;
  return meaning.field === 'subject.organisation' ? { field: 'reporter.organisation', round: 1 } : REPORTERS;
}

/** True when, going left over columns that could be anybody's, the first that names a person names the reporter. */
function followsReporter(index: number, all: readonly HeadMeaning[], paths: readonly HeadPath[]): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const field = all[at]?.field ?? 'kept';
    if (field.startsWith('reporter.')) return true;
    const isPersonal = PERSONAL_HEADS.has(matterText(paths[at]?.at(-1) ?? ''));
    if (!SHARED_HEADS.has(field) && !isPersonal) return false;
  }
  return false;
}
