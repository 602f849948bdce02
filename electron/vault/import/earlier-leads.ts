import type { LedgerLead } from '../../../shared/domain/import/ledger-lead.ts';
import { PROBLEM_NOT_STATED } from '../../../shared/domain/import/ledger-lead.ts';
import { matterText } from '../../../shared/domain/lead/folded-text.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** A lead that another one may repeat: one in the vault, or an earlier one of the same file. */
export type Earlier = { readonly id: string; readonly number: string } | { readonly planned: number };

type Candidate = { readonly organisation: string; readonly lead: Earlier };

/** Leads on one name, by what they are about and by the number and day they once came under. */
type OnOneName = { readonly byMatter: Map<string, Candidate[]>; readonly byNumber: Map<string, Candidate[]> };

type SubjectRow = {
  readonly id: string;
  readonly number: string;
  readonly organisation: string;
  readonly matter: string;
  readonly originalNumber: string;
  readonly receivedOn: string;
};

/** As many characters of a matter as the subject table keeps. */
const MATTER_LENGTH = 400;
const NO_MATTER = matterText(PROBLEM_NOT_STATED);

const ON_NAME = `
SELECT coalesce(first.id, l.id) AS id, coalesce(first.number, l.number) AS number, s.organisation, s.matter,
       l.originalNumber, l.receivedOn
  FROM subject s JOIN lead l ON l.id = s.lead LEFT JOIN lead first ON first.id = l.repeatOf
 WHERE s.folded = ? AND l.status <> 'void'
 ORDER BY l.row`;

/** Finds what a lead may repeat, and takes note of leads that are going to be registered. */
export type EarlierLeads = {
  /** The first lead of the same subject and the same matter, or the one that this very row became at an earlier import. */
  readonly find: (lead: LedgerLead) => Earlier | undefined;
  readonly add: (lead: LedgerLead, earlier: Earlier) => void;
};

/**
 * Looks up leads by name, each name once and by index. The same name in a unit that is plainly another is another person;
 * where the unit is missing on one side, name and matter decide. Voided leads count for nothing.
 */
export function earlierLeads(db: Db): EarlierLeads {
  const names = new Map<string, OnOneName>();
  const onName = (folded: string): OnOneName => {
    const known = names.get(folded) ?? loaded(db, folded);
    names.set(folded, known);
    return known;
  };
  return {
    find: (lead) => {
      for (const { folded, organisation } of subjectsOf(lead)) {
        const there = onName(folded);
        const same = (candidate: Candidate) => isCompatible(folded, candidate.organisation, organisation);
        const found =
          there.byNumber.get(numberKey(lead.ledger.originalNumber, lead.draft.receivedOn))?.find(same) ??
          there.byMatter.get(matterOf(lead))?.find(same);
        if (found !== undefined) return found.lead;
      }
      return undefined;
    },
    add: (lead, earlier) => {
      for (const { folded, organisation } of subjectsOf(lead)) {
        put(onName(folded).byMatter, matterOf(lead), { organisation, lead: earlier });
      }
    },
  };
}

function loaded(db: Db, folded: string): OnOneName {
  const there: OnOneName = { byMatter: new Map(), byNumber: new Map() };
  for (const row of prepare(db)(ON_NAME).iterate(folded) as Iterable<SubjectRow>) {
    const candidate = { organisation: row.organisation, lead: { id: row.id, number: row.number } };
    put(there.byMatter, row.matter, candidate);
    put(there.byNumber, numberKey(row.originalNumber, row.receivedOn), candidate);
  }
  there.byNumber.delete('');
  there.byMatter.delete(NO_MATTER);
  there.byMatter.delete('');
  return there;
}

function subjectsOf({ draft }: LedgerLead) {
  return draft.subjects.map(({ name = '', organisation = '' }) => ({
    folded: matterText(name),
    organisation: matterText(organisation),
  }));
}

function matterOf({ draft }: LedgerLead): string {
  return matterText(draft.problem).slice(0, MATTER_LENGTH);
}

function numberKey(originalNumber: string | undefined, receivedOn: string): string {
  return originalNumber === undefined || originalNumber === '' ? '' : `${originalNumber}/${receivedOn}`;
}

function put(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  if (key === NO_MATTER || key === '') return;
  const there = map.get(key);
  if (there === undefined) map.set(key, [candidate]);
  else there.push(candidate);
}

/** Whether two subjects of one name may be one. Of unknown names only the unit tells anything. */
function isCompatible(folded: string, one: string, other: string): boolean {
  if (folded === '') return one === other;
  return one === '' || other === '' || one.includes(other) || other.includes(one);
}
