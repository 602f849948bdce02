import type { Moved, SetRuleInput } from '../../../shared/contract/rules.ts';
import { spanText } from '../../../shared/domain/clocks/reckon.ts';
import { SHORTEST_TEXT } from '../../../shared/domain/clocks/rule-words.ts';
import { isWarnAllowed } from '../../../shared/domain/vault/fold-rules.ts';
import type { ClockSet } from '../../../shared/domain/vault/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { loosestIn, maySet, periodRule, WARN_DAYS } from '../../../shared/rules/clocks/all.ts';
import { D01 } from '../../../shared/rules/clocks/lead-clocks.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { signInPlace } from '../host/sign-in-place.ts';
import type { Writer } from '../ledger/ledger.ts';
import { stateNow } from '../members/state-now.ts';
import { prepare } from '../store/table-rows.ts';
import { runningMoved } from './moved.ts';
import { plainRules } from './plain-rules.ts';

/** Leads whose D01 began on a day or later. */
export const RECEIVED_SINCE = 'SELECT lead FROM clock INDEXED BY clock_code WHERE code = ? AND startedOn >= ?';

/**
 * Sets a length, what D01 ends with, or the days of warning, signed by the leader. It holds from today on and moves
 * nothing that is past.
 * @throws AppError RULE_UNKNOWN, RULE_RIGHT, RULE_UNIT, RULE_LOOSER, RULE_WARN_LATER and those of `signInPlace`
 */
export function setRule(vault: OpenVault, { rule, by: login, passphrase }: SetRuleInput): Promise<Moved> {
  return signInPlace(vault, { login, passphrase }, 'authorize', ({ write }) => {
    refuseLooser(rule);
    return write((writer) => {
      const { today } = vault.rules();
      const before = plainRules(stateNow(vault).rules);
      const moved = runningMoved(writer.db, before, {
        ...before,
        spans: rule.kind === 'span' ? [...before.spans, { ...rule, from: today }] : before.spans,
      });
      writer.append({ type: 'ClockSet', stream: vault.session.vaultId, sections: { head: rule } });
      if (rule.kind === 'opinion-end') projectSince(writer, today);
      return moved;
    });
  });
}

/** What ends D01 is written nowhere but in the lead: those received since are folded again. */
function projectSince(writer: Writer, today: string): void {
  const leads = prepare(writer.db)(RECEIVED_SINCE).all(D01.code, today) as { readonly lead: string }[];
  for (const { lead } of leads) writer.project(lead);
}

function refuseLooser(set: ClockSet): void {
  if (set.kind === 'warn' && !isWarnAllowed(set)) throw new AppError('RULE_WARN_LATER', WARN_DAYS);
  if (set.kind !== 'span') return;
  const rule = periodRule(set.code);
  if (rule === undefined) throw new AppError('RULE_UNKNOWN');
  if (maySet(rule, set)) return;
  const { what, span } = rule;
  if (rule.lapses === true) throw new AppError('RULE_RIGHT', { what });
  const count = loosestIn(rule, set.unit);
  if (count === null) throw new AppError('RULE_UNIT', { what, span: spanText(span) });
  const short = set.unit === span.unit ? '' : SHORTEST_TEXT;
  throw new AppError('RULE_LOOSER', {
    what,
    span: spanText(span),
    most: `${spanText({ unit: set.unit, count })}${short}`,
  });
}
