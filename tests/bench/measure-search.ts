import { chance, type Chance } from '../../electron/vault/demo/chance.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import type { Db } from '../../electron/vault/store/open-database.ts';
import type { BigVault } from './big-vault.ts';
import { type BenchRow, quantileRow } from './report.ts';
import { sampled } from './stopwatch.ts';
import { openPlain, type Workspace, withVault } from './workspace.ts';

const GROUP = 'search';
const PAGE = 50;
const LENGTHS = [1, 2, 3, 6] as const;

const NEWEST = `
SELECT l.* FROM lead_text t JOIN lead l ON l.row = t.row
 WHERE t.text LIKE '%' || ? || '%' ORDER BY t.row DESC LIMIT ${PAGE}`;
const COUNT = "SELECT count(*) AS n FROM lead_text WHERE text LIKE '%' || ? || '%'";

/** Searches of any length, beside LIKE over the same texts in plain SQLite. */
export async function measureSearch({ sizes }: Workspace, big: () => Promise<BigVault>): Promise<readonly BenchRow[]> {
  const made = await big();
  return withVault(made.folder, (vault) => {
    const plain = openPlain(made.plain);
    try {
      return LENGTHS.flatMap((length) => rowsFor(vault, plain, length, sizes.repeats));
    } finally {
      plain.close();
    }
  });
}

function rowsFor(vault: OpenVault, plain: Db, length: number, repeats: number): readonly BenchRow[] {
  const queries = queriesFrom(plain, length, repeats * 20);
  const query = (index: number) => queries[index % queries.length] ?? '';
  const newest = plain.prepare(NEWEST);
  const counted = plain.prepare(COUNT);
  const name = `${length} character${length === 1 ? '' : 's'}`;
  const search = (index: number, withTotal: boolean) =>
    listLeads(vault, { search: query(index), limit: PAGE, withTotal });
  return [
    quantileRow(
      ...([GROUP, `${name}, newest ${PAGE}`] as const),
      sampled(repeats * 40, (index) => search(index, false)),
      sampled(repeats * 4, (index) => newest.all(query(index)), 1),
      'plain SQLite: LIKE, same limit',
    ),
    quantileRow(
      ...([GROUP, `${name}, with the total`] as const),
      sampled(repeats * 20, (index) => search(index, true)),
      sampled(repeats * 2, (index) => [newest.all(query(index)), counted.get(query(index))], 1),
      'plain SQLite: LIKE, and LIKE to count',
    ),
  ];
}

/** What is searched: pieces of the texts that are there, taken by chance. */
export function queriesFrom(plain: Db, length: number, count: number): readonly string[] {
  const random = chance(length);
  const texts = plain.prepare('SELECT text FROM lead_text ORDER BY row % 997, row LIMIT 500').pluck().all() as string[];
  return Array.from({ length: count }, () => pieceOf(random, random.pick(texts), length));
}

function pieceOf(random: Chance, text: string, length: number): string {
  const runs = text.match(/\p{Script=Han}+/gu)?.filter((run) => run.length >= length) ?? [];
  if (runs.length === 0) return text.slice(0, length);
  const run = random.pick(runs);
  const start = random.below(run.length - length + 1);
  return run.slice(start, start + length);
}
