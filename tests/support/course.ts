import type { CourseAction } from '../../shared/domain/course/action.ts';
import { sectionsOf } from '../../shared/domain/course/action.ts';
import { codesOf, type Facts, type Given, type Signer } from '../../shared/domain/course/facts.ts';
import { type Authority, CHAINS_AT_FIRST } from '../../shared/domain/course/authority.ts';
import { filledIn } from '../../shared/domain/course/level.ts';
import { subjectsHindrance } from '../../shared/domain/course/guards/subjects.ts';
import { hindrancesOf } from '../../shared/domain/course/guards.ts';
import { SHIPPED_RULES } from '../../shared/domain/clocks/rulebook.ts';
import { stepOfAction } from '../../shared/domain/course/steps.ts';
import type { FoldEvent } from '../../shared/domain/event/folded.ts';
import { foldLead } from '../../shared/domain/lead/fold.ts';
import type { CodedSubject } from '../../shared/domain/lead/fields.ts';
import type { LeadState } from '../../shared/domain/lead/state.ts';
import type { GuardCode } from '../../shared/rules/course-guards.ts';

const VAULT = '6f1c2b54-8d7e-4a3f-9b21-0c5d7e8f9a10';
const STREAM = '019c0a5e-7c00-7abc-8def-0123456789ab';

/** The scan of a signed sheet among the files of every lead here. */
export const SCAN = '019c0a5e-7c00-7abc-8def-0123456789ac';
/** Today, where these leads are worked on. */
export const TODAY = '2026-03-20';

const signer = (name: string, role: Signer['role'], key: string): Signer => ({ name, role, key: key.repeat(64) });
/** 组长. */
export const LEADER = signer('王芳', 'leader', 'a');
/** 承办人. */
export const HANDLER = signer('李明', 'handler', 'b');

/** 副组长. */
export const DEPUTY = signer('周强', 'deputy', 'c');
/** A team of these three, in which the leader decides everything and has lent nothing. */
export const AUTHORITY: Authority = { chains: CHAINS_AT_FIRST, officers: [LEADER, HANDLER, DEPUTY], mandates: [] };

/** A lead in memory, worked on step by step as a vault does it, guards first. */
export type CourseWalk = {
  readonly events: readonly FoldEvent[];
  readonly lead: LeadState;
  /** Takes a step, or gives the codes of the guards in its way. */
  readonly act: (action: CourseAction | Readonly<Record<string, unknown>>, who?: Signer) => readonly GuardCode[];
  /** Puts an event into the file that no step of the course makes. */
  readonly add: (type: string, sections: Readonly<Record<string, unknown>>) => void;
  /** The event of the last step. */
  readonly last: () => string;
};

/** 更正 of the subjects, as a whole. */
type Correction = { readonly action: 'correct'; readonly subjects: readonly CodedSubject[] };

type Begin = {
  readonly authority?: () => Authority;
  readonly head?: object;
  readonly subjects?: number;
  readonly topLeader?: boolean;
  /** The day on which each step is taken and entered, where it is not the usual one. */
  readonly today?: string | (() => string);
};

/** A lead that was just registered, with a file in it. */
export function newWalk({
  head = {},
  subjects = 1,
  topLeader = false,
  today = TODAY,
  authority = () => AUTHORITY,
}: Begin = {}): CourseWalk {
  const events: FoldEvent[] = [];
  const add = (type: string, sections: Readonly<Record<string, unknown>>, actor: string) => {
    const n = events.length;
    const day = typeof today === 'string' ? `2026-03-${String(Math.min(20, 2 + n)).padStart(2, '0')}` : today();
    const at = `${day}T04:00:00.000Z`;
    events.push({
      ...{ vault: VAULT, device: VAULT, stream: STREAM, travels: true, actor, type, sections, at },
      ...{ hash: (n + 1).toString(16).padStart(64, '0'), seq: n + 1, stated: Object.keys(sections) },
      hlc: `${(n + 1).toString(16).padStart(12, '0')}-0000`,
    });
  };
  const codes = Array.from({ length: subjects }, (_, index) => String(index + 1).padStart(2, '0'));
  add('LeadRegistered', registration(head, codes, topLeader), HANDLER.key);
  add('EvidenceAdded', { file: { id: SCAN, name: '签批件.jpg', mediaType: '', size: 1, sha256: '' } }, HANDLER.key);
  const lead = (): LeadState => {
    const state = foldLead(events);
    if (state === null) throw new Error('no lead');
    return state;
  };
  const correct = ({ subjects }: Correction, who: Signer): readonly GuardCode[] => {
    // As a vault does with every step on a file that was put away.
    if (lead().course.archived !== null) return ['GUARD_ARCHIVED'];
    const found = subjectsHindrance(lead(), subjects);
    if (found !== null) return [found.code];
    add('LeadCorrected', { subjects: { subjects, was: subjectsOf(lead()) }, reason: { reason: '更正' } }, who.key);
    return [];
  };
  const act: CourseWalk['act'] = (given, who = HANDLER) => {
    if (given.action === 'correct') return correct(given as Correction, who);
    const action = given as CourseAction;
    const step = stepOfAction(action.action);
    if (step === undefined) throw new Error(`no step ${action.action}`);
    const persons = (action['persons'] as readonly string[] | undefined) ?? codesOf({ lead: lead() });
    const facts: Facts = {
      lead: lead(),
      course: lead().course,
      persons,
      given: action as Given,
      who,
      authority: authority(),
      today: typeof today === 'string' ? today : today(),
      book: SHIPPED_RULES,
    };
    const found = hindrancesOf(step, facts).map(({ code }) => code);
    if (found.length === 0)
      add(step.event, sectionsOf(step, { ...action, ...filledIn(step, facts) }, persons), who.key);
    return found;
  };
  return {
    events,
    act,
    add: (type, sections) => {
      add(type, sections, HANDLER.key);
    },
    last: () => events.at(-1)?.hash ?? '',
    get lead() {
      return lead();
    },
  };
}

/** Who stands in the lead now. */
export function subjectsOf({ subjects }: LeadState): readonly CodedSubject[] {
  if (subjects.state !== 'present') throw new Error('no subjects');
  return subjects.value;
}

function registration(head: object, codes: readonly string[], topLeader: boolean): Readonly<Record<string, unknown>> {
  const subjects = codes.map((code) => ({ code, kind: '个人', name: `张${code}`, management: '未注明', topLeader }));
  return {
    head: { number: 'ZJ01-2026-0001', receivedOn: '2026-03-02', signature: '匿名', source: '上级交办', ...head },
    subjects: { subjects },
    content: { problem: '反映其收受礼金。', category: '违反廉洁纪律', eightRules: false },
  };
}
