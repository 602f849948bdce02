import type { Progress } from '../../../shared/contract/call.ts';
import type { CheckFinding } from '../../../shared/contract/vault.ts';
import { quietly } from '../files/failures.ts';
import { type Report, withProgress } from '../files/progress.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { withSqliteErrors } from '../store/sqlite-errors.ts';
import { prepare } from '../store/table-rows.ts';
import { checkDatabasePages, checkHead, checkTables } from './check-database.ts';
import { checkEvents } from './check-events.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkLogs } from './check-logs.ts';
import { checkPackages } from './check-packages.ts';
import { checkStreams } from './check-streams.ts';
import { assertIsContent, type Checking, despiteDamage, readVerified, type Verified } from './checking.ts';
import { readContradictions } from './contradictions.ts';
import { devicesOf } from './event-rows.ts';
import { createFindings } from './findings.ts';
import { createPace } from './pace.ts';
import { signersOf } from './signers.ts';
import type { Signer } from './signer-finder.ts';

/** What `vault.check` answers: events and evidence files that the vault holds, or, incrementally, that were looked at. */
export type CheckResult = {
  readonly ok: boolean;
  readonly events: number;
  readonly evidence: number;
  readonly findings: CheckFinding[];
};

/**
 * Checks the whole vault: pages and structure of the database, `head`, every log, event, signature, section and
 * projection, every record of a sealed package, every evidence file. Incrementally, from the last verified place of each
 * log on. Finds and tells, and changes nothing but the note how far the log was verified. Damage is a finding, no error.
 * @throws AppError CANCELLED; FILE_UNREADABLE, DISK_FULL when the disk is in the way
 */
export async function* checkVault(
  vault: OpenVault,
  { incremental }: { readonly incremental: boolean },
  signal?: AbortSignal,
): AsyncGenerator<Progress, CheckResult, void> {
  return yield* withProgress((report, ending) => check(vault, incremental, report, ending), signal);
}

async function check(
  vault: OpenVault,
  incremental: boolean,
  report: Report,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { db } = vault.ledger;
  const findings = createFindings();
  const nothing: ReadonlyMap<string, Verified> = new Map();
  const verified = incremental ? await despiteDamage(findings, 'verified', nothing, () => readVerified(db)) : nothing;
  const pace = createPace(vault.env.machine.stopwatch, signal);
  const checking: Checking = { vault, db, findings, pace, report, signal, verified };
  // Read first: what is appended during the check is not counted as verified.
  const tips = await despiteDamage(findings, 'log', nothing, () => tipsOf(checking));
  const counts = await checkAll(checking);
  const list = findings.list();
  if (list.length === 0) noteVerified(checking, tips);
  return { ok: list.length === 0, ...counts, findings: list };
}

async function checkAll(checking: Checking): Promise<Pick<CheckResult, 'events' | 'evidence'>> {
  const { findings } = checking;
  // Signatures are verified on other threads, while this one does the rest.
  const events = despiteDamage(findings, 'event', 0, () => verifyEvents(checking));
  void quietly(events);
  try {
    await checkStore(checking);
    await despiteDamage(findings, 'log', undefined, () => checkLogs(checking));
    await despiteDamage(findings, 'projections', undefined, () => checkStreams(checking));
    await despiteDamage(findings, 'sealed_package', undefined, () => checkPackages(checking));
    const evidence = await despiteDamage(findings, 'evidence_key', 0, () => checkEvidence(checking));
    return { events: await events, evidence };
  } finally {
    await quietly(events);
  }
}

function verifyEvents(checking: Checking): Promise<number> {
  return checkEvents(checking, readContradictions(checking), signers(checking));
}

/** The files themselves; a check of what is new does not read them all again. */
async function checkStore(checking: Checking): Promise<void> {
  const { findings } = checking;
  if (checking.verified.size === 0) {
    await despiteDamage(findings, 'pages', undefined, () => checkDatabasePages(checking));
    await despiteDamage(findings, 'tables', undefined, () => checkTables(checking));
  }
  checkHead(checking);
}

function signers({ vault, db, findings }: Checking): readonly Signer[] {
  const { vaultId } = vault.session;
  try {
    return signersOf(db, vaultId, vault.ledger.store.stream(vaultId));
  } catch (error) {
    assertIsContent(error);
    findings.add('EVENT_MALFORMED', 'member');
    return [];
  }
}

function tipsOf({ db }: Checking): ReadonlyMap<string, Verified> {
  const last = prepare(db)('SELECT seq, chain FROM log WHERE device = ? ORDER BY seq DESC LIMIT 1');
  return new Map(
    devicesOf(db).flatMap((device) => {
      const row = last.get(device) as Verified | undefined;
      return row === undefined ? [] : [[device, row] as const];
    }),
  );
}

function noteVerified({ db }: Checking, tips: ReadonlyMap<string, Verified>): void {
  const note = prepare(db)(
    'INSERT INTO verified (device, seq, chain) VALUES (?, ?, ?) ON CONFLICT (device) DO UPDATE SET seq = excluded.seq, chain = excluded.chain',
  );
  withSqliteErrors(() =>
    db
      .transaction(() => {
        for (const [device, { seq, chain }] of tips) note.run(device, seq, chain);
      })
      .immediate(),
  );
}
