import type { EventType } from '../../../shared/domain/event/event-types.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { recountDates } from '../leads/recount.ts';
import type { Projection } from '../ledger/projection.ts';
import { vaultState } from '../members/projection.ts';
import { prepare, type Row, rowTable } from '../store/table-rows.ts';
import { plainRules } from './plain-rules.ts';
import { ownRulesIn } from './rulebook.ts';

const table = rowTable('own_rules', 'vault', ['vault', 'rules'], 'vault');

/** What the unit entered and set itself; when it changes, every date that is not past is counted again. */
export const ruleProjection: Projection = {
  types: new Set<EventType>(['VaultCreated', 'ClockSet', 'HolidaysSet']),
  project(db, stream, events) {
    const before = ownRulesIn(db);
    table.replace(db, stream, rows(stream, events));
    recountDates(db, before, ownRulesIn(db));
  },
  compare: (db, stream, events) =>
    table.differs(db, stream, rows(stream, events)) ? [{ table: 'own_rules', stream }] : [],
  *owners(db) {
    for (const { vault } of prepare(db)('SELECT vault FROM own_rules').iterate() as Iterable<{ vault: string }>)
      yield vault;
  },
};

function rows(vault: string, events: readonly FoldEvent[]): readonly Row[] {
  const state = vaultState(events);
  return state === null ? [] : [{ vault, rules: JSON.stringify(plainRules(state.rules)) }];
}
