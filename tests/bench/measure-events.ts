import { join } from 'node:path';
import { foldLead } from '../../shared/domain/lead/fold.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { createLedger } from '../../electron/vault/ledger/ledger.ts';
import { registerLead } from '../../electron/vault/leads/register.ts';
import { inventor } from './invented.ts';
import { insertReady, readyRows, type ReadyRows } from './plain-copy.ts';
import { type BenchRow, quantileRow, type Samples } from './report.ts';
import { sampled, sampledInTurn } from './stopwatch.ts';
import { BENCH_NOW, freshVault, plainWithSchema, type Workspace, withVault } from './workspace.ts';

const GROUP = 'events';
const CORRECTIONS = 2000;

/** Single leads, each durable before the next; and a lead with a very long course. */
export async function measureEvents({ folder, sizes }: Workspace): Promise<readonly BenchRow[]> {
  const vaultFolder = join(folder, 'events');
  await freshVault(vaultFolder);
  return withVault(vaultFolder, (vault) => {
    const count = Math.min(sizes.leads, sizes.repeats * 100);
    const { ours, ready } = singleLeads(vault, count);
    const beside = singleInserts(join(folder, 'events-plain.db'), ready, count);
    const what = 'register one lead, durable';
    return [quantileRow(GROUP, what, ours, beside, 'plain SQLite: same rows, durable'), longFold(vault, sizes.repeats)];
  });
}

function singleLeads(vault: OpenVault, count: number): { ours: Samples; ready: ReadyRows } {
  const { ledger, numbering } = vault;
  const invent = inventor(BENCH_NOW, count, 300, 3);
  const ours = sampled(
    count,
    (index) =>
      ledger.write((writer) => registerLead(writer, ledger, numbering, { draft: invent(index), reporter: undefined })),
    0,
  );
  return { ours, ready: readyRows(ledger.db) };
}

/** Inserts, lead by lead, what each registration had written. */
function singleInserts(file: string, ready: ReadyRows, count: number): Samples {
  const db = plainWithSchema(file);
  try {
    const last = ready.map(({ write, rows }) => ({ write, rows: rows.slice(-count * perLead(rows, count)) }));
    return sampled(
      count,
      (index) => {
        insertReady(
          db,
          last.map(({ write, rows }) => ({ write, rows: slice(rows, index, count) })),
        );
      },
      0,
    );
  } finally {
    db.close();
  }
}

const perLead = (rows: readonly unknown[], count: number): number => Math.floor(rows.length / count);

function slice<Row>(rows: readonly Row[], index: number, count: number): readonly Row[] {
  const each = perLead(rows, count);
  return rows.slice(index * each, (index + 1) * each);
}

/** Reading and folding a lead with thousands of corrections, beside reading and parsing the same rows. */
function longFold(vault: OpenVault, repeats: number): BenchRow {
  const { ledger } = vault;
  const id = longLead(vault);
  const rows = ledger.db.prepare(
    'SELECT e.body, s.bytes FROM event e JOIN section s ON s.event = e.n WHERE e.stream = ? ORDER BY e.hlc, e.device, e.seq',
  );
  const parse = () => {
    const found = rows.raw().all(id) as Buffer[][];
    return found.map((row) => row.map((bytes) => JSON.parse(bytes.toString()) as unknown));
  };
  const { ours, beside } = sampledInTurn(repeats * 5, () => foldLead(ledger.store.stream(id)), parse);
  const state = foldLead(ledger.store.stream(id));
  if (state?.corrections.length !== CORRECTIONS) throw new Error('not every correction was folded');
  return quantileRow(
    ...([GROUP, `fold a lead with ${CORRECTIONS} corrections`, ours, beside] as const),
    'the same rows read and parsed as JSON',
  );
}

/** Appends without projecting after each: only the fold is measured here. */
function longLead(vault: OpenVault): string {
  const { session, env } = vault;
  const { db, vaultId, deviceId, signingKey, head } = session;
  const { clock, random } = env;
  const anchor = head.write;
  const plain = createLedger({ db, vaultId, deviceId, signingKey, clock, random, project: () => undefined, anchor });
  const draft = inventor(BENCH_NOW, 1, 300, 4)(0);
  return plain.write((writer) => {
    const { id } = registerLead(writer, plain, vault.numbering, { draft, reporter: undefined });
    let was = draft.problem;
    for (let index = 0; index < CORRECTIONS; index++) {
      const problem = `${draft.problem}（第${index}次更正）`;
      writer.append({
        type: 'LeadCorrected',
        stream: id,
        sections: { content: { changes: { problem }, was: { problem: was } }, reason: { reason: '核对原件' } },
      });
      was = problem;
    }
    return id;
  });
}
