import { deskToday } from '../../electron/vault/desk/today.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { knownWords } from '../../electron/vault/leads/known.ts';
import { peopleNamed } from '../../electron/vault/leads/people.ts';
import { ledgerPlaces } from '../../electron/vault/leads/places.ts';
import type { Db } from '../../electron/vault/store/open-database.ts';
import type { LedgerViewCode } from '../../shared/rules/ledger-views.ts';
import type { BigVault } from './big-vault.ts';
import { measureDates } from './measure-dates.ts';
import { measureLongLead, measureWaiting } from './measure-waiting.ts';
import { plainList } from './plain-list.ts';
import { type BenchRow, quantileRow } from './report.ts';
import { sampledInTurn, timed } from './stopwatch.ts';
import { openPlain, type Workspace, withVault } from './workspace.ts';

const GROUP = 'desk';
const PAGE = 100;

type Pair = { readonly vault: OpenVault; readonly plain: Db; readonly repeats: number };

/** What a window asks beside the lists: the first page, where the pages of a long list begin, names and words known. */
export async function measureDesk({ sizes }: Workspace, big: () => Promise<BigVault>): Promise<readonly BenchRow[]> {
  const made = await big();
  return withVault(made.folder, async (vault) => {
    const plain = openPlain(made.plain);
    try {
      const pair = { vault, plain, repeats: sizes.repeats };
      const lists = [desk(pair), places(pair, 'all'), places(pair, 'open'), ...(await words(pair))];
      const dates = await measureDates(vault, plain);
      return [...lists, ...dates, measureWaiting(vault, sizes.repeats), measureLongLead(vault, sizes.repeats)];
    } finally {
      plain.close();
    }
  });
}

/** Beside the three lists that it is made of, each with its total. */
function desk({ vault, plain, repeats }: Pair): BenchRow {
  const views = ['overdue', 'due-soon', 'to-complete', 'all'] as const;
  const lists = views.map((view) => plainList(vault, plain, { view }, { limit: 20 }));
  const { ours, beside } = sampledInTurn(
    repeats * 10,
    () => deskToday(vault),
    () => lists.map((list) => [list.page(), list.total()]),
  );
  return quantileRow(GROUP, 'what has to be done today', ours, beside, 'plain SQLite: its lists with totals');
}

function places({ vault, plain, repeats }: Pair, view: LedgerViewCode): BenchRow {
  const same = plainList(vault, plain, { view });
  const { ours, beside } = sampledInTurn(
    repeats * 5,
    () => ledgerPlaces(vault, { view, pageSize: PAGE }),
    () => [same.total(), same.places()],
  );
  return quantileRow(GROUP, `places of all pages: ${view}`, ours, beside, 'plain SQLite: total, and every place');
}

/** Names by characters and by letters, and a word of the form, beside counting them along no index of their own. */
async function words({ vault, plain, repeats }: Pair): Promise<readonly BenchRow[]> {
  const named = plain.prepare(
    "SELECT name, unit, count(*) AS leads FROM subject NOT INDEXED WHERE name LIKE '%' || ? || '%' GROUP BY name, unit ORDER BY leads DESC LIMIT 8",
  );
  const units = plain.prepare(
    "SELECT unit, count(*) AS uses FROM subject NOT INDEXED WHERE unit LIKE '%' || ? || '%' GROUP BY unit ORDER BY uses DESC LIMIT 8",
  );
  const asked = [
    ['people by a character', () => peopleNamed(vault, { text: '伟', limit: 8 }), () => named.all('伟')],
    ['people by initials', () => peopleNamed(vault, { text: 'zw', limit: 8 }), () => named.all('张伟')],
    [
      'units used before',
      () => knownWords(vault, { field: 'organisation', text: '局', limit: 8 }),
      () => units.all('局'),
    ],
  ] as const;
  const rows: BenchRow[] = [];
  for (const [what, ask, beside] of asked) {
    const times = { ours: [] as number[], beside: [] as number[] };
    await ask();
    for (let index = 0; index < repeats * 5; index++) {
      times.ours.push((await timed<unknown>(ask)).ms);
      times.beside.push((await timed(beside)).ms);
    }
    rows.push(quantileRow(GROUP, what, times.ours, times.beside, 'plain SQLite: LIKE, grouped, no index for it'));
  }
  return rows;
}
