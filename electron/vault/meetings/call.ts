import type { MeetingChange, MeetingDraft } from '../../../shared/domain/meeting/actions.ts';
import { assertChange, assertMeeting } from '../../../shared/domain/meeting/rules.ts';
import type { AgendaItem } from '../../../shared/domain/meeting/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { nextNumber } from '../items/series.ts';
import { assertWorkedOn } from '../leads/act.ts';
import { findLead } from '../leads/find-lead.ts';
import { leadState } from '../leads/show-lead.ts';
import { type Done, doneOn } from './done.ts';
import { findMeeting } from './list.ts';
import { agendaOf, waitingLeads } from './waiting.ts';

/** A meeting's name, right after it was called. */
export type CalledMeeting = { readonly id: string; readonly number: string; readonly items: number };

type AskedItem = { readonly lead: string; readonly matter: AgendaItem['matter'] };

/**
 * Calls a meeting under the next number. Where no agenda is given, all that waits stands on it.
 * @throws AppError MEETING_INVALID, LEAD_NOT_FOUND, LEAD_NUMBER_AMBIGUOUS, LEAD_STEP_FORBIDDEN, LEAD_VOID
 */
export function callMeeting(vault: OpenVault, { agenda: asked, ...particulars }: MeetingDraft): CalledMeeting {
  assertMeeting(particulars);
  const { ledger, numbering } = vault;
  const agenda = asked === undefined ? [...agendaOf(waitingLeads(vault))] : agendaAsked(vault, asked, []);
  const id = uuidV7(ledger.clock.now(), ledger.random);
  const number = ledger.write((writer) => {
    const numbered = nextNumber(writer.db, 'meeting', numbering, particulars.heldOn);
    const head = { ...particulars, ...numbered, agenda };
    writer.begin(id, [{ type: 'MeetingCalled', sections: { head } }]);
    return numbered.number;
  });
  return { id, number, items: agenda.length };
}

/**
 * Changes a meeting whose record is not signed: its particulars, its agenda, or both.
 * @throws AppError MEETING_NOT_FOUND, MEETING_STEP_FORBIDDEN, MEETING_INVALID, and those of a lead that is put on it
 */
export function changeMeeting(vault: OpenVault, name: string, change: MeetingChange): Done {
  const meeting = findMeeting(vault, name);
  const { particulars } = change;
  const agenda = change.agenda === undefined ? undefined : agendaAsked(vault, change.agenda, meeting.agenda);
  assertChange(meeting, particulars, agenda);
  if (particulars === undefined && agenda === undefined) {
    throw new AppError('MEETING_INVALID', { where: '没有写明变更什么' });
  }
  const stream = meeting.id;
  const event = vault.ledger.write((writer) => {
    const events = [
      ...(particulars === undefined
        ? []
        : [writer.append({ type: 'MeetingChanged', stream, sections: { head: particulars } })]),
      ...(agenda === undefined
        ? []
        : [writer.append({ type: 'MeetingAgendaChanged', stream, sections: { head: { agenda } } })]),
    ];
    return events.at(-1) ?? '';
  });
  return doneOn(vault, stream, event);
}

/** Leads by id; what stood there before need not be worked on any more. Each lead once for each matter. */
function agendaAsked(vault: OpenVault, asked: readonly AskedItem[], before: readonly AgendaItem[]): AgendaItem[] {
  const items = asked.map(({ lead, matter }) => ({ lead: findLead(vault.ledger.db, lead).id, matter }));
  const known = new Set(before.map(({ lead }) => lead));
  for (const { lead } of items) if (!known.has(lead)) assertWorkedOn(vault, leadState(vault, lead));
  const keys = items.map(({ lead, matter }) => `${lead}/${matter}`);
  if (new Set(keys).size < keys.length) throw new AppError('MEETING_INVALID', { where: '同一件线索重复列入议程' });
  return items;
}
