import {
  COUNT_QUERIES,
  earlierLeads,
  listLeads,
  LIST_QUERIES,
  type ListQuery,
} from '../../electron/vault/leads/list-leads.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { matterText } from '../../shared/domain/lead/folded-text.ts';
import type { Db } from '../../electron/vault/store/open-database.ts';
import type { BigVault } from './big-vault.ts';
import { type BenchRow, quantileRow } from './report.ts';
import { sampledInTurn } from './stopwatch.ts';
import { openPlain, type Workspace, withVault } from './workspace.ts';

const GROUP = 'list';
const PAGE = 100;
const BESIDE = 'plain SQLite: same query';
const EVERYTHING = Number.MAX_SAFE_INTEGER;

type Pair = { readonly vault: OpenVault; readonly plain: Db; readonly count: number };

/** Pages of the ledger, filtered and not, beside the same query on the same rows in plain SQLite. */
export async function measureList({ sizes }: Workspace, big: () => Promise<BigVault>): Promise<readonly BenchRow[]> {
  const made = await big();
  return withVault(made.folder, (vault) => {
    const plain = openPlain(made.plain);
    try {
      return rows({ vault, plain, count: sizes.repeats * 30 });
    } finally {
      plain.close();
    }
  });
}

function rows({ vault, plain, count }: Pair): readonly BenchRow[] {
  const { today } = vault.rules();
  const all = plain.prepare(LIST_QUERIES.all);
  const byStatus = plain.prepare(LIST_QUERIES.byStatus);
  const overdue = plain.prepare(LIST_QUERIES.overdue);
  const total = plain.prepare(COUNT_QUERIES.all);
  const middle = middleRow(plain);
  const pair = (what: string, query: Partial<ListQuery>, beside: () => unknown, baseline = BESIDE) => {
    const list = () => listLeads(vault, { limit: PAGE, withTotal: false, ...query });
    const times = sampledInTurn(count, list, beside);
    return quantileRow(GROUP, what, times.ours, times.beside, baseline);
  };
  return [
    pair(`first page of ${PAGE}`, {}, () => all.all({ after: EVERYTHING, limit: PAGE })),
    pair('page from the middle', { after: middle }, () => all.all({ after: middle, limit: PAGE })),
    pair('by status', { status: 'verification' }, () =>
      byStatus.all({ after: EVERYTHING, limit: PAGE, status: 'verification' }),
    ),
    pair('overdue', { overdue: true }, () => overdue.all({ after: EVERYTHING, limit: PAGE, today })),
    pair(
      'first page with the total',
      { withTotal: true },
      () => [all.all({ after: EVERYTHING, limit: PAGE }), total.get()],
      'plain SQLite: same queries',
    ),
    earlier({ vault, plain, count }),
  ];
}

function middleRow(plain: Db): number {
  const { n } = plain.prepare('SELECT (min(row) + max(row)) / 2 AS n FROM lead').get() as { n: number };
  return n;
}

/** Earlier leads on a name, as the form asks at every name that is typed. */
function earlier({ vault, plain, count }: Pair): BenchRow {
  const names = plain.prepare('SELECT DISTINCT name FROM subject LIMIT 500').pluck().all() as string[];
  const nameAt = (index: number) => names[(index * 7) % names.length] ?? '';
  const query = plain.prepare(LIST_QUERIES.earlier);
  const { ours, beside } = sampledInTurn(
    count,
    (index) => earlierLeads(vault, nameAt(index), undefined),
    (index) => query.all({ folded: matterText(nameAt(index)), limit: 50 }),
  );
  return quantileRow(GROUP, 'earlier leads on a name', ours, beside, BESIDE);
}
