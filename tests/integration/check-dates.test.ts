import { expect, test } from 'vitest';
import { addEnvelope } from '../../electron/vault/envelopes/act.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { logMissedDates } from '../../electron/vault/missed/log-missed.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { importText } from '../../electron/vault/rules/import-text.ts';
import { setRule } from '../../electron/vault/rules/set.ts';
import { migration } from '../../electron/vault/store/migrations/0006-clocks.ts';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { force, foundCodes } from '../fixtures/check.ts';
import { ENVELOPE } from '../fixtures/envelope.ts';
import { FROM_ABOVE } from '../fixtures/course-at-work.ts';
import { textFile } from '../fixtures/regulation-text.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { register, teamVault } from '../fixtures/vault.ts';
import { STEP } from '../support/course-steps.ts';
import { freshFolder } from '../support/folder.ts';

/** A vault with everything of the sixth schema: dates that run and that were missed, a rule that was set, a text. */
async function datedVault(): Promise<OpenVault> {
  const vault = await teamVault();
  const { number } = await register(vault, FROM_ABOVE);
  const act = (action: unknown) => actOnLead(vault, number, action as LeadAction);
  await act(STEP.assignHere());
  const { event } = await act(STEP.accident({ occurredOn: '2026-03-04', occurredAt: '16:40' }));
  await act(STEP.reportAccident(event, { reportedOn: '2026-03-05', reportedAt: '16:41' }));
  logMissedDates(vault);
  const [missed] = showLead(vault, number).missed;
  await act({ action: 'explain-delay', clock: missed?.code, delayReason: '现场没有信号。' });
  const rule = { kind: 'span', code: 'D01', unit: 'calendar-days', count: 25 } as const;
  await setRule(vault, { rule, passphrase: PASSPHRASE });
  await register(vault, { letterClass: '批评建议' });
  addEnvelope(vault, { receivedOn: '2026-03-05', ...ENVELOPE });
  importText(vault, { file: textFile(freshFolder()), source: '1号' });
  return vault;
}

/** Tables that the migration makes, and columns that it adds to a table that was there. */
const MADE = /CREATE TABLE (?<made>\w+)|ALTER TABLE (?<table>\w+) ADD COLUMN (?<column>\w+)/gu;

type Column = { readonly table: string; readonly column: string };
type Info = { readonly name: string; readonly type: string; readonly pk: number };
type Row = Readonly<Record<string, string | number | null>>;

const columnsOf = ({ ledger }: OpenVault, table: string) =>
  ledger.db.prepare('SELECT name, type, pk FROM pragma_table_info(?)').all(table) as Info[];

/** Every column of the sixth schema, as it stands in the database. */
function newColumns(vault: OpenVault): readonly Column[] {
  return [...migration.sql.matchAll(MADE)].flatMap(({ groups }) => {
    const { made, table = '', column = '' } = groups ?? {};
    if (made === undefined) return [{ table, column }];
    return columnsOf(vault, made).map(({ name }) => ({ table: made, column: name }));
  });
}

/** Another value of the same kind. */
function another(value: Row[string] | undefined, type: string | undefined): string | number {
  if (type === 'INTEGER') return Number(value ?? 0) + 100;
  const text = String(value ?? '');
  // What is read as JSON stays JSON, with another length.
  return text.startsWith('{') ? text.replace('"count":25', '"count":26') : `${text}x`;
}

/** Alters one column of a table's first row, and gives the way back. */
function alter(vault: OpenVault, { table, column }: Column): () => void {
  const columns = columnsOf(vault, table);
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const set = (row: Row, to: Row[string]) => {
    const where = keys.map((key) => `"${key}" = ?`).join(' AND ');
    force(vault, `UPDATE ${table} SET "${column}" = ? WHERE ${where}`, to, ...keys.map((key) => row[key]));
  };
  const before = vault.ledger.db.prepare(`SELECT * FROM ${table} LIMIT 1`).get() as Row;
  const other = another(before[column], columns.find(({ name }) => name === column)?.type);
  set(before, other);
  return () => set({ ...before, [column]: other }, before[column] ?? null);
}

test('every column of dates, rules and texts that is altered is found', async () => {
  const vault = await datedVault();
  expect(await foundCodes(vault)).toEqual([]);
  const columns = newColumns(vault);
  expect(columns.length).toBeGreaterThan(30);
  const missed: string[] = [];
  for (const one of columns) {
    const restore = alter(vault, one);
    const codes = await foundCodes(vault);
    if (!codes.includes('PROJECTION_DIFFERS')) missed.push(`${one.table}.${one.column}: ${codes.join()}`);
    restore();
  }
  expect(missed).toEqual([]);
  // Each was put back as it was: what was found was this one column.
  expect(await foundCodes(vault)).toEqual([]);
});
