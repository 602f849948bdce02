import type { DisposalMode } from '../../rules/code-lists.ts';
import type { Chain, ChainLevel } from '../../rules/approval-chains.ts';
import type { ApprovalMatter, ClosingKind, Outcome } from '../../rules/course-lists.ts';
import type { CourseStage } from '../../rules/course-stages.ts';
import type { Form } from '../../rules/four-forms.ts';
import type { AdviceCode } from '../../rules/advice.ts';
import type { Risk, SpotCheck } from '../../rules/risks.ts';
import type { LeadStep } from '../lead/state.ts';
import type { Accident } from './accident.ts';
import type { RecordedNode } from './nodes.ts';
import type { Assessment } from '../assessment/state.ts';
import type { Property } from './property.ts';

/** A follow-up that a closing asks for. */
export type Duty = { readonly what: string; readonly doneOn: string | null };

/** How the course of a subject ended. Amounts in 分. */
export type Closing = LeadStep & {
  readonly kind: ClosingKind;
  readonly closedOn: string;
  readonly measures: readonly string[];
  readonly form: Form | null;
  readonly recoveredFen: number | null;
};

/** Where one subject stands. `pending` is the request that waits for its approval. */
export type Track = {
  readonly stage: CourseStage;
  /** Disposals decided so far. */
  readonly rounds: number;
  /** Event of the collective study that covers the present round. */
  readonly study: string | null;
  readonly pending: string | null;
  readonly mode: DisposalMode | null;
  /** Those approved to talk or to verify. */
  readonly group: readonly string[];
  readonly outcome: Outcome | null;
  readonly reviewOn: string | null;
  readonly duties: readonly Duty[];
  readonly closing: Closing | null;
  /** 抽查核实 of what he said, the last that was entered. */
  readonly spotCheck: SpotCheck | null;
  /** 重启条件 was set after he was shelved. */
  readonly hasRestartRule: boolean;
};

/** What one attendee said. A guest has no account; he signs on paper. */
export type Attendee = {
  readonly name: string;
  readonly guest: boolean;
  readonly opinion: string;
  readonly reason: string | null;
};

/** A collective study, in a meeting or as a single urgent matter that a later meeting takes note of. */
export type Study = LeadStep & {
  readonly persons: readonly string[];
  readonly kind: 'meeting' | 'urgent';
  readonly meeting: string | null;
  readonly heldOn: string;
  readonly mode: DisposalMode;
  readonly attendees: readonly Attendee[] | null;
  /** The meeting of whose record it is an item, where it was recorded there. */
  readonly meetingId: string | null;
  readonly notedIn: string | null;
};

/**
 * An approval that was given or refused on one level. `signed` is false while a decision by telephone waits for its
 * signature; `onBehalfOf` is whose authority it rests on, where that is not the own one.
 */
export type Decision = LeadStep & {
  readonly level: ChainLevel;
  readonly onBehalfOf: string | null;
  readonly decision: string;
  readonly as: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly signed: boolean;
  /** The step that signed it later (补签). */
  readonly signature?: string;
};

/**
 * What one person ruled alone on how the lead is worked on (分办, 变更承办人, 回避决定). `as` is `null` in steps of versions
 * that did not ask; `signed` is false while a ruling by telephone waits for its signature.
 */
export type Ruling = LeadStep & {
  readonly term: string;
  readonly what: string;
  readonly as: string | null;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly signed: boolean;
  /** The step that signed it later (补签). */
  readonly signature?: string;
};

/** What a report on a verification without a result left open (未果原因, 重启条件). */
export type Lack = 'cause' | 'restart-rule';

/** 呈批: a matter put forward, what each level said of it, and what became of it. */
export type Request = LeadStep & {
  readonly matter: ApprovalMatter;
  readonly persons: readonly string[];
  readonly mode: DisposalMode | null;
  readonly group: readonly string[];
  readonly outcome: Outcome | null;
  readonly reviewOn: string | null;
  /** The levels that decide, as they were when it was put forward. */
  readonly chain: Chain;
  readonly given: readonly Decision[];
  readonly lacks: readonly Lack[];
  /** What it came to: the last level has agreed, or one has not. */
  readonly decision: Decision | null;
};

/** 回避: open until it is decided that he stays. */
export type Recusal = LeadStep & {
  readonly person: string;
  readonly ground: string;
  readonly decision: 'open' | 'recused' | 'stays';
};

/** 实名告知与反馈. */
export type Informed = LeadStep & { readonly kind: string; readonly on: string | null };

/** 归档: where the file lies, how long it is kept, and who took it over. */
export type Archived = LeadStep & {
  readonly number: string;
  readonly retention: string;
  readonly archivedOn: string;
  readonly handedTo: string;
};

/** 移送: to whom, and the receipt that came back. */
export type Transfer = LeadStep & {
  readonly persons: readonly string[];
  readonly to: string;
  readonly documentNumber: string;
  readonly transferredOn: string;
  readonly receivedBy: string;
  readonly receiptNumber: string;
};

/** 风险标注, the last one: which risks, and whether the evidence was secured. */
export type RiskMarks = LeadStep & { readonly risks: readonly Risk[]; readonly evidenceFixed: string };

/** 未采纳提示: an advice that was not followed, about whom, and about which step. */
export type Declined = LeadStep & {
  readonly advice: AdviceCode;
  readonly persons: readonly string[];
  readonly about: string;
};

/** What a signed step says, with what was corrected since; without its content where that did not travel or was erased. */
export type Said = {
  readonly event: string;
  readonly type: string;
  readonly hasContent: boolean;
  readonly values: Readonly<Record<string, unknown>>;
};

/** 更正步骤: which step, and each value with the one in whose place it stands. */
export type StepCorrection = LeadStep & {
  readonly target: string;
  readonly reason: string | null;
  readonly changes: readonly { readonly field: string; readonly old: unknown; readonly new: unknown }[];
};

/** The statutory course of a lead, folded from its signed steps. */
export type CourseState = {
  /** True once a step of the course was taken; before that the disposal on paper and the ledger alone speak. */
  readonly begun: boolean;
  readonly initial: CourseStage;
  /** The mode that was decided on paper for the lead as a whole, which led to {@link CourseState.initial}. */
  readonly initialMode?: DisposalMode;
  readonly handlers: readonly string[];
  readonly recusals: readonly Recusal[];
  /** Who has declared that none of the grounds for a recusal applies to him. */
  readonly declared: readonly string[];
  readonly rulings: readonly Ruling[];
  readonly studies: readonly Study[];
  readonly requests: readonly Request[];
  readonly tracks: Readonly<Record<string, Track>>;
  readonly informed: readonly Informed[];
  readonly property: readonly Property[];
  /** 立案后的节点, in the order in which they were recorded. */
  readonly nodes: readonly RecordedNode[];
  readonly accidents: readonly Accident[];
  readonly said: readonly Said[];
  readonly corrections: readonly StepCorrection[];
  /** The first lead, where it was linked or un-linked after registration. */
  readonly repeatOf?: string | null;
  readonly archived: Archived | null;
  readonly assessments: readonly Assessment[];
  readonly riskMarks: RiskMarks | null;
  readonly declined: readonly Declined[];
  /** Transfers, each with the receipt that came back. */
  readonly transfers: readonly Transfer[];
};

/** The course of a lead on which nothing was done yet. */
export function newCourse(initial: CourseStage): CourseState {
  return {
    ...{ begun: false, initial, handlers: [], recusals: [], studies: [], requests: [], tracks: {}, informed: [] },
    declared: [],
    rulings: [],
    property: [],
    nodes: [],
    accidents: [],
    said: [],
    corrections: [],
    transfers: [],
    archived: null,
    ...{ assessments: [], riskMarks: null, declined: [] },
  };
}

/** Where a subject stands; one of whom nothing was decided stands where the lead began. */
export function trackOf(course: CourseState, code: string): Track {
  return course.tracks[code] ?? newTrack(course.initial, course.initialMode ?? null);
}

/** True once somebody stands elsewhere than the lead as a whole: a step was taken, or he joined after all was decided. */
export function isByPerson({ begun, tracks }: CourseState): boolean {
  return begun || Object.keys(tracks).length > 0;
}

function newTrack(stage: CourseStage, mode: DisposalMode | null): Track {
  return {
    ...{ stage, rounds: 0, study: null, pending: null, mode, group: [], outcome: null, reviewOn: null },
    duties: [],
    closing: null,
    ...{ spotCheck: null, hasRestartRule: false },
  };
}

/** The course with these subjects moved on. */
export function moved(
  course: CourseState,
  codes: readonly string[],
  change: (track: Track) => Partial<Track>,
): CourseState {
  const changed = codes.map((code) => {
    const track = trackOf(course, code);
    return [code, { ...track, ...change(track) }] as const;
  });
  return { ...course, tracks: { ...course.tracks, ...Object.fromEntries(changed) } };
}

/** The levels that have not decided yet. */
export function levelsLeft({ chain, given }: Request): Chain {
  const last = given.at(-1)?.level;
  return last === undefined ? chain : chain.slice(chain.indexOf(last) + 1);
}
