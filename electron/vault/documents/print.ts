import type { PrintedDocument } from '../../../shared/contract/documents.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { approvalSheetOf } from '../../../shared/rules/approval-sheets.ts';
import { type Classification, highestOf } from '../../../shared/rules/code-lists.ts';
import { packageMark } from '../handoff/package-mark.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { findLead } from '../leads/find-lead.ts';
import type { LedgerQuery } from '../leads/ledger-query.ts';
import { leadFile, leadState } from '../leads/show-lead.ts';
import { deadlinesReport } from './deadlines-report.ts';
import { handoverOf } from './handover.ts';
import { meetingFile } from '../meetings/show.ts';
import { findMeeting } from '../meetings/list.ts';
import { ledgerList } from './ledger-list.ts';
import { paperList } from './paper-list.ts';
import { type PrintOrder, recordPrint } from './record-print.ts';

/** What is to be printed: a lead's 登记表 or 呈批表, a list of the ledger, or a package's 交接单, a meeting's 会议记录, or the 时限清单. */
export type PrintWhat =
  | { readonly kind: 'lead-sheet'; readonly lead: string }
  | { readonly kind: 'approval-sheet'; readonly lead: string; readonly request?: string | undefined }
  | ({ readonly kind: 'ledger'; readonly columns?: readonly number[] | undefined } & LedgerQuery)
  | { readonly kind: 'handover'; readonly package: string }
  | { readonly kind: 'meeting'; readonly meeting: string }
  | { readonly kind: 'deadlines'; readonly days: number };

/**
 * Puts a print on record, on what is printed, and gives what is to be laid out. The reporter's identity is in none of it.
 * `classification` is the highest mark of what stands on the paper; a list without a lead bears the vault's ceiling,
 * since its title and search may tell enough.
 * @throws AppError INPUT_INVALID (a 呈批 that the lead does not have), LEAD_NOT_FOUND, LEAD_NUMBER_AMBIGUOUS, PACKAGE_NOT_FOUND, CARD_UNKNOWN, MEETING_NOT_FOUND, PRINT_TOO_LONG, those of a
 * ledger's query, and those of writing an event
 */
export function printDocument(vault: OpenVault, what: PrintWhat, order: PrintOrder): PrintedDocument {
  switch (what.kind) {
    case 'lead-sheet':
      return leadSheet(vault, what.lead, order);
    case 'approval-sheet':
      return approvalSheet(vault, what, order);
    case 'ledger': {
      const { kind: _, columns, ...query } = what;
      return ledgerPrint(vault, query, columns, order);
    }
    case 'handover':
      return handoverSlip(vault, what.package, order);
    case 'meeting':
      return meetingRecord(vault, what.meeting, order);
    case 'deadlines':
      return deadlinesReport(vault, what.days, order);
  }
}

function leadSheet(vault: OpenVault, name: string, order: PrintOrder): PrintedDocument {
  const { id } = findLead(vault.ledger.db, name);
  const lead = leadFile(vault, leadState(vault, id));
  const { classification } = lead;
  const printed = recordPrint(vault, order, { stream: id, head: { kind: 'lead-sheet' }, classification });
  return { kind: 'lead-sheet', printed, lead };
}

function approvalSheet(
  vault: OpenVault,
  { lead: name, request }: Extract<PrintWhat, { readonly kind: 'approval-sheet' }>,
  order: PrintOrder,
): PrintedDocument {
  const { id } = findLead(vault.ledger.db, name);
  const state = leadState(vault, id);
  const asked = state.course.requests.find(({ event }) => event === request);
  if (request !== undefined && asked === undefined) throw new AppError('INPUT_INVALID', { where: '本件没有这项呈批' });
  const lead = leadFile(vault, state);
  const { classification } = lead;
  const head = { kind: 'approval-sheet', request } as const;
  const printed = recordPrint(vault, order, { stream: id, head, classification });
  const sheet = approvalSheetOf(asked?.matter ?? '处置', asked?.mode ?? null);
  return { kind: 'approval-sheet', printed, sheet, request: request ?? null, lead };
}

function ledgerPrint(
  vault: OpenVault,
  query: LedgerQuery,
  columns: readonly number[] | undefined,
  order: PrintOrder,
): PrintedDocument {
  const { title, definition, counterpart, rows } = ledgerList(vault, query);
  const { view = 'all', status, overdue, search = '' } = query;
  const marks = rows.map(({ classification }) => classification as Classification);
  const printed = recordPrint(vault, order, {
    stream: vault.session.vaultId,
    head: { kind: 'ledger', view, status, overdue, counterpart, rows: rows.length, columns: columns && [...columns] },
    ...(search === '' ? {} : { search }),
    classification: highestOf(marks, vault.facts.ceiling),
  });
  const { today } = vault.rules();
  return {
    kind: 'ledger',
    printed,
    title,
    definition,
    search,
    today,
    rows: [...rows],
    paper: paperList(vault, rows, columns),
  };
}

function handoverSlip(vault: OpenVault, id: string, order: PrintOrder): PrintedDocument {
  const handover = handoverOf(vault, id);
  const classification = packageMark(vault, id);
  const printed = recordPrint(vault, order, { stream: id, head: { kind: 'handover' }, classification });
  return { kind: 'handover', printed, ...handover };
}

/** 会议记录, signed or not; a meeting without a lead bears the vault's ceiling. */
function meetingRecord(vault: OpenVault, name: string, order: PrintOrder): PrintedDocument {
  const state = findMeeting(vault, name);
  const meeting = meetingFile(vault, state);
  const marks = meeting.items.map(({ lead }) => lead.classification as Classification);
  const classification = highestOf(marks, vault.facts.ceiling);
  const printed = recordPrint(vault, order, { stream: state.id, head: { kind: 'meeting' }, classification });
  return { kind: 'meeting', printed, meeting };
}
