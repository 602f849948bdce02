import { type CourseAction, sectionsOf } from '../../../shared/domain/course/action.ts';
import { split, splitFrom } from '../../../shared/domain/course/steps/split.ts';
import type { AnyStep } from '../../../shared/domain/course/define.ts';
import type { LeadDraft } from '../../../shared/domain/lead/draft.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { newestReporter } from './reporter.ts';
import { registerLead } from './register.ts';

/**
 * 分出另立: registers a lead of their own for these subjects, with what was reported of them and the day of receipt of
 * the first, and says in both files where the other one is. One transaction.
 * @throws AppError LEAD_ERASED when there is no content to go on with
 */
export function splitLead(vault: OpenVault, lead: LeadState, action: CourseAction, persons: readonly string[]): string {
  const { subjects, content, head } = lead;
  if (subjects.state !== 'present' || content.state !== 'present') throw new AppError('LEAD_ERASED');
  const going = subjects.value.filter(({ code }) => persons.includes(code)).map(({ code: _, ...subject }) => subject);
  const { number: _number, year: _year, letter: _letter, sequence: _sequence, ...rest } = head;
  const { repeatOf: _repeat, imported: _imported, ...shell } = rest;
  // What was registered goes on as it was, also a category that an old ledger left open.
  const draft = { ...shell, ...content.value, subjects: going } as LeadDraft;
  // As it lies under the compartment's key: nobody needs to open it to let it go along.
  const reporter = lead.reporter.state === 'present' ? newestReporter(vault, lead.id) : undefined;
  return vault.ledger.write((writer) => {
    const made = registerLead(writer, vault.ledger, vault.numbering, { draft, reporter });
    writer.append({
      type: splitFrom.event,
      stream: made.id,
      sections: { head: { lead: lead.id, number: head.number } },
    });
    const given = { ...action, into: made.id, number: made.number };
    const sections = sectionsOf(split as unknown as AnyStep, given, persons);
    return writer.append({ type: split.event, stream: lead.id, sections });
  });
}
