import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { EARLIER_SQL, earlierLeads, listLeads, type ListQuery } from '../../electron/vault/leads/list-leads.ts';
import type { Db } from '../../electron/vault/store/open-database.ts';
import { matterText } from '../../shared/domain/lead/folded-text.ts';
import type { BigVault } from './big-vault.ts';
import { plainList } from './plain-list.ts';
import { type BenchRow, quantileRow } from './report.ts';
import { sampledInTurn } from './stopwatch.ts';
import { openPlain, type Workspace, withVault } from './workspace.ts';

const GROUP = 'list';
const PAGE = 100;
const BESIDE = 'plain SQLite: same query';

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

function rows(pair: Pair): readonly BenchRow[] {
  const middle = middleRow(pair.plain);
  return [
    page(pair, `first page of ${PAGE}`, {}),
    page(pair, 'page from the middle', { after: middle }),
    page(pair, 'by status', { status: 'verification' }),
    page(pair, 'overdue', { overdue: true }),
    page(pair, 'first page with the total', { withTotal: true }),
    page(pair, 'in hand, with the total', { view: 'open', withTotal: true }),
    page(pair, 'no opinion after a month, with the total', { view: 'no-opinion', withTotal: true }),
    page(pair, 'closed this month, with the total', { view: 'closed-this-month', withTotal: true }),
    page(pair, 'ever overdue, with the total', { view: 'ever-overdue', withTotal: true }),
    page(pair, 'due within 30 days, with the total', { view: 'due-month', withTotal: true }),
    earlier(pair),
  ];
}

function page({ vault, plain, count }: Pair, what: string, query: Partial<ListQuery>): BenchRow {
  const { after, withTotal = false } = query;
  const same = plainList(vault, plain, query, { limit: PAGE, ...(after === undefined ? {} : { after }) });
  const { ours, beside } = sampledInTurn(
    count,
    () => listLeads(vault, { limit: PAGE, withTotal, ...query }),
    () => (withTotal ? [same.page(), same.total()] : same.page()),
  );
  return quantileRow(GROUP, what, ours, beside, withTotal ? 'plain SQLite: same queries' : BESIDE);
}

function middleRow(plain: Db): number {
  const { n } = plain.prepare('SELECT (min(row) + max(row)) / 2 AS n FROM lead').get() as { n: number };
  return n;
}

/** Earlier leads on a name, as the form asks at every name that is typed. */
function earlier({ vault, plain, count }: Pair): BenchRow {
  const names = plain.prepare('SELECT DISTINCT name FROM subject LIMIT 500').pluck().all() as string[];
  const nameAt = (index: number) => names[(index * 7) % names.length] ?? '';
  const query = plain.prepare(EARLIER_SQL);
  const { ours, beside } = sampledInTurn(
    count,
    (index) => earlierLeads(vault, nameAt(index), undefined),
    (index) => query.all({ folded: matterText(nameAt(index)), limit: 50 }),
  );
  return quantileRow(GROUP, 'earlier leads on a name', ours, beside, BESIDE);
}
