import { dutyPeriodsSince } from '../../../shared/domain/clocks/duties.ts';
import { RECURRING } from '../../../shared/rules/clocks/office-clocks.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import { stateNow } from '../members/state-now.ts';
import { dutiesSince, isDutyDone } from '../rules/duties.ts';
import { readMeta } from '../store/meta.ts';
import type { Db } from '../store/open-database.ts';

/** The day for which there was nothing left to note. Rounds end with days, and this is asked before each call. */
const noted = new WeakMap<Db, string>();

/**
 * What returns and passed with nothing telling that it was done: every round that ended since the vault was made. A vault
 * of a release that did not count them says first from which day they are counted, which is the first on which this is
 * asked of it.
 */
export function missedDuties(vault: OpenVault, today: string): readonly NewEvent<'DutyMissed' | 'DutiesCounted'>[] {
  const { db } = vault.ledger;
  if (vault.facts.kind !== 'team' || noted.get(db) === today) return [];
  const state = stateNow(vault);
  const stream = vault.session.vaultId;
  if (state.rules.dutiesFrom === null && readMeta(db, 'dutiesFrom') !== undefined) {
    return [{ type: 'DutiesCounted', stream, sections: { head: { from: today } } }];
  }
  const isNoted = (code: string, period: string) =>
    state.rules.dutiesMissed.some((one) => one.code === code && one.period === period);
  const missed = RECURRING.flatMap((rule) =>
    dutyPeriodsSince(rule, dutiesSince(vault, state), today)
      .filter((round) => round.dueOn < today && !isNoted(rule.code, round.period))
      .filter((round) => !isDutyDone(db, state, rule, round, today))
      .map(({ period, dueOn }) => ({ code: rule.code, period, dueOn, notedOn: today })),
  );
  if (missed.length === 0) noted.set(db, today);
  return missed.map((head) => ({ type: 'DutyMissed', stream, sections: { head } }));
}
