import type { AnsweredAdvice, ShownAdvice } from '../../../shared/contract/advice.ts';
import { adviceSpoken, type OpenAdvice, type SpokenAdvice } from '../../../shared/domain/advice/advice-for.ts';
import type { Declined } from '../../../shared/domain/course/state.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import { subjectNames } from '../../../shared/domain/lead/subject-text.ts';
import { ADVICE } from '../../../shared/rules/advice.ts';
import { citationText } from '../../../shared/rules/citation.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { actorNames } from './actor-names.ts';
import { valueOf } from './lead-rows.ts';
import { saidIn } from './show-assessment.ts';

/** An advice in words. */
export function shownAdvice({ subjects }: LeadState, { code, persons, because }: OpenAdvice): ShownAdvice {
  const { text, basis } = ADVICE[code];
  const all = valueOf(subjects, []);
  return {
    ...{ code, persons: [...persons], text, because },
    whose: all.length > 1 ? subjectNames(all.filter((one) => persons.includes(one.code))) : '',
    ...{ basis: citationText(basis), confidence: basis.confidence },
  };
}

/** What is advised of a lead today, what is open and what was answered. */
export function answeredAdvice(
  vault: OpenVault,
  lead: LeadState,
  isMeant: (one: SpokenAdvice) => boolean,
): AnsweredAdvice[] {
  const names = actorNames(vault);
  const answerOf = ({ event, actor }: Declined) => ({
    reason: saidIn(lead.course, event, 'reason'),
    by: names.get(actor) ?? null,
  });
  return adviceSpoken(lead, vault.rules())
    .filter(isMeant)
    .map(({ declined, ...one }) => ({ ...shownAdvice(lead, one), answer: declined && answerOf(declined) }));
}
