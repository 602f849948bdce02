import type { ShownHindrance } from '../../../shared/contract/course.ts';
import { sectionsOf } from '../../../shared/domain/course/action.ts';
import type { AnyStep } from '../../../shared/domain/course/define.ts';
import type { Given } from '../../../shared/domain/course/facts.ts';
import { type Hindrance, hindrancesOf } from '../../../shared/domain/course/guards.ts';
import { type Study, trackOf } from '../../../shared/domain/course/state.ts';
import { submit as submitStep } from '../../../shared/domain/course/steps/submit.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import type { MeetingSubmit } from '../../../shared/domain/meeting/actions.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { assertWorkedOn } from '../leads/act.ts';
import { factsOf } from '../leads/act-course.ts';
import { leadState } from '../leads/show-lead.ts';
import { shownHindrance } from '../leads/show-course.ts';
import { findMeeting } from './list.ts';

/** What became of one line of a list that was put forward. */
export type Submitted = {
  readonly study: string;
  readonly lead: string;
  readonly number: string;
  readonly event: string | null;
  readonly hindrances: ShownHindrance[];
};

const STEP = submitStep as unknown as AnyStep;
type Line = MeetingSubmit['items'][number];

/**
 * 呈批 of what a meeting decided, each study with the mode that was studied and a reason of its own. All that nothing is
 * in the way of are signed in one write; the others are told with what is.
 * @throws AppError MEETING_NOT_FOUND, MEETING_INVALID, LEAD_STEP_FORBIDDEN, LEAD_VOID
 */
export function submitDecided(vault: OpenVault, name: string, { items }: MeetingSubmit): readonly Submitted[] {
  const meeting = findMeeting(vault, name);
  const studies = new Map(
    meeting.entries.flatMap(({ said }) => (said.outcome === 'studied' ? [[said.study, said.lead]] : [])),
  );
  if (new Set(items.map(({ study }) => study)).size < items.length) throw invalid('同一项研究重复呈批');
  const lines = items.map((line) => {
    const lead = studies.get(line.study);
    if (lead === undefined) throw invalid('不是本次会议研究的事项');
    return lineOf(vault, leadState(vault, lead), line);
  });
  const signed = vault.ledger.write((writer) =>
    lines.map(({ lead, sections }) =>
      sections === null ? null : writer.append({ type: 'ApprovalRequested', stream: lead.id, sections }),
    ),
  );
  return lines.map(({ study, lead, hindrances }, index) => ({
    ...{ study, lead: lead.id, number: lead.head.number, event: signed[index] ?? null },
    hindrances: hindrances.map(shownHindrance),
  }));
}

function lineOf(vault: OpenVault, lead: LeadState, { study, reason, reviewOn }: Line) {
  assertWorkedOn(vault, lead);
  const studied = lead.course.studies.find(({ event }) => event === study);
  if (studied === undefined) throw invalid('线索卷宗中没有这项研究');
  const asked = askedOf(studied, { reason, ...(reviewOn === undefined ? {} : { reviewOn }) });
  const persons = coveredBy(lead, studied);
  const hindrances = hindrancesToSubmit(vault, lead, persons, asked);
  const action = { action: 'submit', ...asked } as const;
  const sections = hindrances.length > 0 ? null : sectionsOf(STEP, action, persons);
  return { study, lead, hindrances, sections };
}

/** What is asked for: the disposal as it was studied. */
function askedOf({ mode }: Study, more: Readonly<Record<string, string>>): Given {
  return { matter: '处置', mode, ...more };
}

/** The subjects that a study covers in their present round; all of its own where it covers none any more. */
function coveredBy(lead: LeadState, { event, persons }: Study): readonly string[] {
  const covered = persons.filter((code) => trackOf(lead.course, code).study === event);
  return covered.length === 0 ? persons : covered;
}

function hindrancesToSubmit(
  vault: OpenVault,
  lead: LeadState,
  persons: readonly string[],
  asked: Given,
): readonly Hindrance[] {
  return hindrancesOf(STEP, factsOf(vault, lead, persons, asked));
}

/** What is in the way of putting a study forward, before its reason and its review date are typed. */
export function submitHindrances(vault: OpenVault, lead: LeadState, study: Study): ShownHindrance[] {
  const asked = askedOf(study, { reviewOn: '9999-12-31', reason: '' });
  return hindrancesToSubmit(vault, lead, coveredBy(lead, study), asked).map(shownHindrance);
}

const invalid = (where: string) => new AppError('MEETING_INVALID', { where });
