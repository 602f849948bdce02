import type { PrintedDocument } from '../../../shared/contract/documents.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { type Classification, highestOf } from '../../../shared/rules/code-lists.ts';
import { MOST_PRINTED_ROWS } from '../../../shared/rules/print-limits.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { countDates, datesOf } from '../desk/dates.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { type PrintOrder, recordPrint } from './record-print.ts';

/**
 * 时限清单: every date that is overdue, and every date within so many days, the first due first, each with its reckoning.
 * @throws AppError PRINT_TOO_LONG, and those of writing an event
 */
export function deadlinesReport(vault: OpenVault, days: number, order: PrintOrder): PrintedDocument {
  const { today } = vault.rules();
  const until = addDays(today, days);
  const asked = { soon: until };
  const rows = countDates(vault, 'overdue', asked) + countDates(vault, 'dueSoon', asked);
  if (rows > MOST_PRINTED_ROWS) throw new AppError('PRINT_TOO_LONG', { rows, most: MOST_PRINTED_ROWS });
  const overdue = datesOf(vault, 'overdue', asked, rows);
  const due = datesOf(vault, 'dueSoon', asked, rows);
  const marks = [...overdue, ...due].map(({ classification }) => classification as Classification);
  const printed = recordPrint(vault, order, {
    stream: vault.session.vaultId,
    head: { kind: 'deadlines', rows },
    classification: highestOf(marks, vault.facts.ceiling),
  });
  return { kind: 'deadlines', printed, today, until, overdue, due };
}
