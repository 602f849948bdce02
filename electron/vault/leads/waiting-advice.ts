import type { AnsweredAdvice } from '../../../shared/contract/advice.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { findLead } from './find-lead.ts';
import { answeredAdvice } from './show-advice.ts';
import { leadState } from './show-lead.ts';
import { shortReason } from './waiting-rows.ts';

/** A matter that was put forward, in its lead. */
export type Matter = { readonly lead: string; readonly request: string };

/** What is advised of a matter that waits for its decision. */
export type MatterAdvice = { readonly request: string; readonly advice: AnsweredAdvice[] };

/**
 * What is advised of those whom matters are about that wait for their decision; nothing of what is decided.
 * @throws AppError LEAD_NOT_FOUND, LEAD_NUMBER_AMBIGUOUS
 */
export function waitingAdvice(vault: OpenVault, matters: readonly Matter[]): readonly MatterAdvice[] {
  return matters.map(({ lead: name, request }) => {
    const lead = leadState(vault, findLead(vault.ledger.db, name).id);
    const asked = lead.course.requests.find(({ event, decision }) => event === request && decision === null);
    const concerns = ({ persons }: { readonly persons: readonly string[] }) =>
      persons.some((code) => asked?.persons.includes(code) === true);
    return { request, advice: answeredAdvice(vault, lead, concerns).map(inShort) };
  });
}

function inShort({ answer, ...one }: AnsweredAdvice): AnsweredAdvice {
  return {
    ...one,
    answer: answer && { ...answer, reason: answer.reason === null ? null : shortReason(answer.reason) },
  };
}
