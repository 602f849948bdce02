import { type LedgerLead } from '../../../shared/domain/import/ledger-lead.ts';
import {
  ledgerSheets,
  readSheet,
  type LedgerSheet,
  type RejectedRow,
} from '../../../shared/domain/import/read-sheets.ts';
import { leadNumber } from '../../../shared/domain/lead/number.ts';
import type { LeadRulesContext } from '../../../shared/domain/lead/rules.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { throwIfCancelled } from '../files/failures.ts';
import type { Report } from '../files/progress.ts';
import { nextSequence } from '../leads/number-counter.ts';
import type { Numbering } from '../leads/register.ts';
import type { Db } from '../store/open-database.ts';
import { earlierLeads, type Earlier } from './earlier-leads.ts';
import { breathe } from './breathe.ts';
import type { LedgerFile } from './read-ledger-file.ts';

/** A lead that is to be registered. `number`: the one it gets if nothing else is registered first. */
export type PlannedLead = { readonly lead: LedgerLead; readonly number: string; readonly repeats: Earlier | undefined };

/** Everything that an import would do, in the order in which numbers are given. */
export type ImportPlan = {
  readonly fileSha256: string;
  readonly read: number;
  readonly columns: readonly { readonly header: string; readonly field: string }[];
  readonly leads: readonly PlannedLead[];
  /** The first leads in the order of the file. */
  readonly first: readonly LedgerLead[];
  /** Lines that repeat an earlier lead, left out ones included. */
  readonly duplicates: readonly { readonly row: number; readonly of: Earlier }[];
  readonly rejected: readonly RejectedRow[];
};

/** What a plan is made for. */
export type PlanContext = {
  readonly db: Db;
  readonly numbering: Numbering;
  readonly rules: LeadRulesContext;
  readonly skipDuplicates: boolean;
};

/** Leads that are shown as they were understood. */
const SAMPLE_LEADS = 10;
/** Lines after which everything else gets a turn. */
const TURN_ROWS = 500;

/**
 * Reads the leads of a file and works out numbers and repeats; registers nothing.
 * @throws AppError LEDGER_NO_HEADER, LEDGER_EMPTY, CANCELLED
 */
export async function planImport(
  file: LedgerFile,
  context: PlanContext,
  report: Report,
  signal: AbortSignal,
): Promise<ImportPlan> {
  const sheets = ledgerSheets(file.sheets);
  if (sheets.length === 0) throw new AppError('LEDGER_NO_HEADER');
  const { leads, rejected } = await readLeads(sheets, context.rules, report, signal);
  const read = leads.length + rejected.length;
  if (read === 0) throw new AppError('LEDGER_EMPTY');
  const columns = sheets.flatMap(({ header }) => header.columns.map(({ label, field }) => ({ header: label, field })));
  const unique = [...new Map(columns.map((column) => [`${column.header}/${column.field}`, column])).values()];
  return {
    fileSha256: file.fileSha256,
    read,
    columns: unique.slice(0, 300),
    first: leads.slice(0, SAMPLE_LEADS),
    ...arrange(leads, context),
    rejected,
  };
}

async function readLeads(sheets: readonly LedgerSheet[], rules: LeadRulesContext, report: Report, signal: AbortSignal) {
  const leads: LedgerLead[] = [];
  const rejected: RejectedRow[] = [];
  const total = sheets.reduce((sum, { sheet }) => sum + sheet.rows.length, 0);
  for (const one of sheets) {
    const place = sheets.length === 1 ? '' : `${one.sheet.name}!`;
    for (const row of readSheet(one, rules)) {
      if ('lead' in row) leads.push(row.lead);
      else rejected.push({ ...row.rejected, column: `${place}${row.rejected.column}` });
      if ((leads.length + rejected.length) % TURN_ROWS !== 0) continue;
      report({ stage: 'checking', done: leads.length + rejected.length, total });
      await breathe();
      throwIfCancelled(signal);
    }
  }
  return { leads, rejected };
}

/** Numbers are given by year in the order of receipt, and of two leads the one received first is the first. */
function arrange(read: readonly LedgerLead[], { db, numbering, skipDuplicates }: PlanContext) {
  const ordered = read.toSorted((a, b) =>
    a.draft.receivedOn < b.draft.receivedOn ? -1 : Number(a.draft.receivedOn > b.draft.receivedOn),
  );
  const earlier = earlierLeads(db);
  const numberOf = numberer(db, numbering);
  const leads: PlannedLead[] = [];
  const duplicates: { readonly row: number; readonly of: Earlier }[] = [];
  for (const lead of ordered) {
    const repeats = earlier.find(lead);
    if (repeats !== undefined) duplicates.push({ row: lead.row, of: repeats });
    if (repeats !== undefined && skipDuplicates) continue;
    earlier.add(lead, repeats ?? { planned: leads.length });
    leads.push({ lead, number: numberOf(lead.draft.receivedOn), repeats });
  }
  return { leads, duplicates: duplicates.sort((a, b) => a.row - b.row) };
}

function numberer(db: Db, numbering: Numbering): (receivedOn: string) => string {
  const next = new Map<number, number>();
  return (receivedOn) => {
    const year = Number(receivedOn.slice(0, 4));
    const sequence = next.get(year) ?? nextSequence(db, numbering.letter, year);
    next.set(year, sequence + 1);
    return leadNumber({ ...numbering, year, sequence });
  };
}
