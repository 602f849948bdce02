import type { OwnRules } from '../../../shared/domain/clocks/rulebook.ts';
import type { RuleState } from '../../../shared/domain/vault/fold-rules.ts';

/** What a unit set, without who set it: that is read from the events where it is shown. */
export function plainRules({ holidays, spans, opinionEnds, warn }: RuleState): OwnRules {
  return {
    holidays: holidays.map(({ year, notice, documentNumber, off, worked, from }) => ({
      ...{ year, notice, documentNumber, off, worked, from },
    })),
    spans: spans.map(({ code, unit, count, from }) => ({ code, unit, count, from })),
    opinionEnds: opinionEnds.map(({ end, from }) => ({ end, from })),
    warn,
  };
}
