import { dirname, resolve } from 'node:path';
import type { z } from 'zod';
import type { Progress } from '../../../shared/contract/call.ts';
import type { LedgerExport } from '../../../shared/contract/leads.ts';
import type { LedgerExported, printNote } from '../../../shared/domain/vault/sections.ts';
import { type Classification, highestOf } from '../../../shared/rules/code-lists.ts';
import { toHex } from '../crypto/bytes.ts';
import { createSha256, type IncrementalHash } from '../crypto/hash.ts';
import { throwIfCancelled } from '../files/failures.ts';
import { writeNewStream } from '../files/new-stream.ts';
import { assertOutside } from '../files/outside-folder.ts';
import { type Report, withProgress } from '../files/progress.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { LedgerQuery } from '../leads/ledger-query.ts';
import { listLeads } from '../leads/list-leads.ts';
import { paperReader } from '../leads/paper-reader.ts';
import { type WorkbookCell, workbookStream } from '../workbook/workbook.ts';
import { ledgerScope } from './ledger-list.ts';
import { ledgerSheet, lineCells } from './ledger-sheet.ts';

/** Which leads, where to, for whom and to what end. */
export type ExportLedgerInput = LedgerQuery & {
  readonly to: string;
  readonly recipient: string;
  readonly purpose: string;
};

/** What is exported: the leads as they were listed when it began, and the highest mark among them. */
type Listed = { readonly ids: readonly string[]; readonly classification: Classification };

const PAGE_ROWS = 1000;
/** Leads between two pauses, so that the window is answered and a cancel is heard. */
const BETWEEN_PAUSES = 25;

/**
 * Writes the ledger, as filtered, as a workbook with the columns of the paper ledger, in the clear, under a name that is
 * not taken: one line for each subject of a lead, the reporter in none of them. It gets its name only when it lies on the
 * device and the export is recorded, with for whom, which leads and the file's digest; broken off before, nothing stays.
 * @throws AppError FILE_EXISTS, FILE_NOT_FOUND (the folder), INPUT_INVALID (a place inside the vault), CANCELLED,
 * DISK_FULL, TARGET_READ_ONLY, WRITE_INTERRUPTED, and those of a ledger's query
 */
export async function* exportLedger(
  vault: OpenVault,
  input: ExportLedgerInput,
  signal?: AbortSignal,
): AsyncGenerator<Progress, LedgerExport, void> {
  return yield* withProgress((report, ending) => write(vault, input, report, ending), signal);
}

async function write(
  vault: OpenVault,
  { to, recipient, purpose, ...query }: ExportLedgerInput,
  report: Report,
  signal: AbortSignal,
): Promise<LedgerExport> {
  await assertOutside(vault.folder, dirname(resolve(to)));
  const { title, definition, counterpart } = ledgerScope(vault, query);
  const listed = await listedLeads(vault, query, signal);
  const { view = 'all', status, overdue, search = '' } = query;
  const [hash, counted] = [createSha256(), { rows: 0, fileSha256: '' }];
  const head = ledgerSheet(vault, { title, definition, search, recipient, purpose, ...listed });
  const leads = listed.ids.length;
  const { classification } = listed;
  await writeNewStream({
    ...{ to, random: vault.env.random },
    pieces: hashed(hash, workbookStream({ ...head, rows: linesOf(vault, listed.ids, { report, signal, counted }) })),
    beforeName: () => {
      throwIfCancelled(signal);
      counted.fileSha256 = toHex(hash.digest());
      const note = { recipient, purpose, ...(search === '' ? {} : { search }) };
      record(vault, { leads, ...counted, view, status, overdue, counterpart, classification }, note);
    },
  });
  return { leads, rows: counted.rows, classification, sha256: counted.fileSha256 };
}

/** Before the file gets its name: nothing leaves unrecorded, not even when the machine stops here. */
function record(vault: OpenVault, head: LedgerExported, note: z.infer<typeof printNote>): void {
  vault.ledger.write((writer) =>
    writer.append({ type: 'LedgerExported', stream: vault.session.vaultId, sections: { head, note } }),
  );
}

async function listedLeads(vault: OpenVault, query: LedgerQuery, signal: AbortSignal): Promise<Listed> {
  const ids: string[] = [];
  const marks = new Set<Classification>();
  let after: number | undefined;
  do {
    throwIfCancelled(signal);
    const page = listLeads(vault, { ...query, limit: PAGE_ROWS, after, withTotal: false });
    for (const { id, classification } of page.leads) {
      ids.push(id);
      marks.add(classification as Classification);
    }
    after = page.next ?? undefined;
    await new Promise(setImmediate);
  } while (after !== undefined);
  return { ids, classification: highestOf(marks, vault.facts.ceiling) };
}

type Telling = { readonly report: Report; readonly signal: AbortSignal; readonly counted: { rows: number } };

async function* linesOf(
  vault: OpenVault,
  ids: readonly string[],
  { report, signal, counted }: Telling,
): AsyncGenerator<readonly WorkbookCell[]> {
  const read = paperReader(vault);
  for (const [at, id] of ids.entries()) {
    if (at % BETWEEN_PAUSES === 0) {
      report({ stage: 'ledger', done: at, total: ids.length });
      await new Promise(setImmediate);
      throwIfCancelled(signal);
    }
    for (const line of read(id).lines) {
      counted.rows += 1;
      yield lineCells(line, counted.rows);
    }
  }
  report({ stage: 'ledger', done: ids.length, total: ids.length });
}

async function* hashed(hash: IncrementalHash, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
}
