import { addDays, addMonths } from '../../../shared/domain/days.ts';
import {
  AGEING_MONTHS,
  DUE_MONTH_DAYS,
  DUE_SOON_DAYS,
  type LedgerViewCode,
} from '../../../shared/rules/ledger-views.ts';
import type { LeadStatus } from '../../../shared/rules/lead-status.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { cardFor, knownCards } from '../cards/cards.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { authorityOf } from '../members/authority.ts';
import { ANYONE } from '../packages/lead-standing.ts';
import { phraseOf } from '../search/tokens.ts';
import { answersFor } from './deciders.ts';
import { BY_STATUS, type Source, SOURCES } from './ledger-sources.ts';
import type { Narrowing } from './ledger-walks.ts';
import { placesFrom } from './row-place.ts';

/** What a list of the ledger holds: a saved view, narrowed by a search. Without a view, everything. */
export type LedgerQuery = {
  readonly view?: LedgerViewCode | undefined;
  readonly counterpart?: string | undefined;
  readonly search?: string | undefined;
  readonly status?: LeadStatus | undefined;
  readonly overdue?: boolean | undefined;
};

/** What answering needs of a vault: its database, today, and who asks. */
export type Asker = Pick<OpenVault, 'ledger' | 'rules' | 'member' | 'session'>;

/** Above every place of the ledger. */
export const TOP = Number.MAX_SAFE_INTEGER;

/** A list that can be walked: where it is read off, and the values its statements ask for. */
export type Plan = {
  readonly source: Source;
  readonly narrowing: Narrowing;
  readonly values: Readonly<Record<string, string | number | null>>;
};

/**
 * Makes of a query what its statements need.
 * @throws AppError INPUT_INVALID when 自上次报送有变化 names no counterpart and there is not exactly one; CARD_UNKNOWN,
 * CARD_REVOKED, CARD_AMBIGUOUS
 */
export function planOf(asker: Asker, query: LedgerQuery): Plan {
  const { view, status } = query;
  const overdue = query.overdue === true;
  const phrase = query.search === undefined ? null : phraseOf(query.search);
  const { source, used } = sourceOf(view, status, overdue);
  return {
    source,
    narrowing: {
      search: phrase !== null,
      status: status !== undefined && used !== 'status',
      overdue: overdue && used !== 'overdue',
    },
    values: {
      ...datesOf(asker.rules().today),
      phrase,
      status: status ?? null,
      member: asker.member.name,
      free: view === 'undecided' ? freeFor(asker) : null,
      counterpart: view === 'changed' || view === 'unreceipted' ? counterpartOf(asker, view, query.counterpart) : null,
    },
  };
}

/** What the one who asks may decide today. */
function freeFor(asker: Asker): string {
  return answersFor(asker.ledger.db, authorityOf(asker), asker.member, asker.rules().today).free;
}

/** The values that a statement names: the driver refuses others. */
export function named(sql: string, values: Plan['values']): Record<string, string | number | null> {
  const names = Array.from(sql.matchAll(/:(\w+)/gu), ([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

/** Without a view, being overdue or a status is what a list is read off, if one of them is asked for. */
function sourceOf(
  view: LedgerViewCode | undefined,
  status: LeadStatus | undefined,
  overdue: boolean,
): { readonly source: Source; readonly used?: 'status' | 'overdue' } {
  if (view !== undefined) return { source: SOURCES[view] };
  if (overdue) return { source: SOURCES.overdue, used: 'overdue' };
  return status === undefined ? { source: SOURCES.all } : { source: BY_STATUS, used: 'status' };
}

function datesOf(today: string): Plan['values'] {
  const month = today.slice(0, 7);
  return {
    today,
    soon: addDays(today, DUE_SOON_DAYS),
    inMonth: addDays(today, DUE_MONTH_DAYS),
    // Received on the day itself or later is not yet over so many months.
    ageing: placesFrom(addMonths(today, -AGEING_MONTHS.ageing)),
    ageingYear: placesFrom(addMonths(today, -AGEING_MONTHS['ageing-year'])),
    month,
    monthStart: placesFrom(`${month}-01`),
    monthEnd: placesFrom(addMonths(`${month}-01`, 1)),
  };
}

function counterpartOf({ ledger }: Asker, view: 'changed' | 'unreceipted', named: string | undefined): string {
  if (named !== undefined) return cardFor(ledger.db, named).card.vaultId;
  if (view === 'unreceipted') return ANYONE;
  const vaults = new Set(knownCards(ledger.db).flatMap(({ state, vault }) => (state === 'confirmed' ? [vault] : [])));
  const [only, ...others] = vaults;
  if (only !== undefined && others.length === 0) return only;
  throw new AppError('INPUT_INVALID', {
    where: only === undefined ? '尚未登记收件单位名片，没有可比较的收件单位' : '有多个收件单位，请指明与哪一个比较',
  });
}
