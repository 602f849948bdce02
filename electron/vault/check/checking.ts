import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import type { Report } from '../files/progress.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { Db } from '../store/open-database.ts';
import { mapSqliteError } from '../store/sqlite-errors.ts';
import { prepare } from '../store/table-rows.ts';
import type { Findings } from './findings.ts';
import type { Pace } from './pace.ts';

/** A place in a log and the log's chain value there. */
export type Verified = { readonly seq: number; readonly chain: Uint8Array };

/** What every part of a check is given. */
export type Checking = {
  readonly vault: OpenVault;
  readonly db: Db;
  readonly findings: Findings;
  readonly pace: Pace;
  readonly report: Report;
  readonly signal: AbortSignal;
  /** From where a device's log is checked: `undefined` is its beginning, and always so in a full check. */
  readonly verified: ReadonlyMap<string, Verified>;
};

/** The last verified place of each device, as the clean checks before this one noted it. */
export function readVerified(db: Db): ReadonlyMap<string, Verified> {
  const rows = prepare(db)('SELECT device, seq, chain FROM verified').all() as (Verified & { device: string })[];
  return new Map(rows.map(({ device, seq, chain }) => [device, { seq, chain }]));
}

/**
 * Runs a part of a check that damage to the database may end early: that is then a finding, and the other parts go on.
 * @returns what the part gave, or `instead`
 * @throws whatever else the part throws
 */
export async function despiteDamage<Result>(
  findings: Findings,
  where: string,
  instead: Result,
  part: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await part();
  } catch (error) {
    const mapped = mapSqliteError(error);
    if (!isAppError(mapped, 'DATABASE_DAMAGED')) throw mapped;
    findings.add('DATABASE_DAMAGED', where);
    return instead;
  }
}

/**
 * Lets a failure pass that came from reading content which should have been good; the caller makes it a finding. An
 * unreadable database, a cancelled check and the like are thrown on.
 * @throws AppError DATABASE_DAMAGED, CANCELLED and whatever else is no matter of content
 */
export function assertIsContent(error: unknown): void {
  const mapped = mapSqliteError(error);
  if (mapped instanceof AppError) throw mapped;
}
