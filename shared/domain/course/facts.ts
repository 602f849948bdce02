import type { ErrorParams } from '../../errors/app-error.ts';
import type { AdviceCode } from '../../rules/advice.ts';
import type { DisposalMode } from '../../rules/code-lists.ts';
import type { ApprovalMatter, CaseNode, Outcome } from '../../rules/course-lists.ts';
import type { Rulebook } from '../clocks/rulebook.ts';
import type { LeadState } from '../lead/state.ts';
import type { Authority, Officer } from './authority.ts';
import { type CourseState, type Request, type Track, trackOf } from './state.ts';

/** New values of a signed step, each by the name of its field; `null` takes one back. */
export type Changes = Readonly<Record<string, string | number | null>>;

/** Who is about to sign. */
export type Signer = Officer;

/** Fields of a step that guards look at; which there are depends on the step. */
export type Given = {
  readonly handlers?: readonly string[];
  readonly declared?: readonly string[];
  readonly confirmedBy?: readonly string[];
  readonly person?: string;
  readonly recusal?: string;
  readonly kind?: string;
  readonly meeting?: string;
  readonly chairedBy?: string;
  readonly minutesBy?: string;
  readonly attendees?: readonly { readonly name: string; readonly opinion: string; readonly reason?: string }[];
  readonly matter?: ApprovalMatter;
  readonly mode?: DisposalMode;
  readonly reviewOn?: string;
  readonly until?: string;
  readonly plan?: string;
  readonly group?: readonly string[];
  readonly outcome?: Outcome;
  readonly signedBy?: readonly string[];
  readonly missingSignature?: string;
  readonly higherApproval?: string;
  readonly falseAccusation?: boolean;
  readonly request?: string;
  readonly as?: string;
  readonly decidedBy?: string;
  readonly decidedOn?: string;
  readonly signedOn?: string;
  readonly heldOn?: string;
  readonly deliveredOn?: string;
  readonly receivedOn?: string;
  readonly documentNumber?: string;
  readonly scan?: string;
  readonly talkers?: readonly string[];
  readonly node?: CaseNode;
  readonly staff?: readonly string[];
  readonly measures?: readonly string[];
  readonly on?: string;
  readonly of?: string;
  readonly duty?: string;
  readonly clock?: string;
  readonly itemNumber?: number;
  readonly photo?: string;
  readonly officers?: readonly string[];
  readonly propertySignedBy?: readonly string[];
  readonly holder?: string;
  readonly witness?: string;
  readonly fate?: string;
  readonly approvedBy?: string;
  readonly approvedOn?: string;
  readonly accident?: string;
  readonly reportedOn?: string;
  readonly reportedAt?: string;
  readonly advice?: AdviceCode;
  readonly reading?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly target?: string;
  readonly changes?: Changes;
};

/** What a guard is asked about. `given` is `null` while only the step, and not yet its content, is chosen. */
export type Facts = {
  readonly lead: LeadState;
  readonly course: CourseState;
  /** Codes of the subjects that the step is about. */
  readonly persons: readonly string[];
  readonly given: Given | null;
  readonly who: Signer;
  readonly authority: Authority;
  readonly today: string;
  /** What dates are counted by. */
  readonly book: Rulebook;
};

/** How it was decided: as it is said, or, where he who decided signs himself and nothing is said, by his signature. */
export function decidedAs({ given, who }: Pick<Facts, 'given' | 'who'>): string | undefined {
  if (given === null) return undefined;
  return given.as ?? (given.decidedBy === who.name ? 'signature' : undefined);
}

/** `null` where nothing is in the way, else what the guard's sentence names. */
export type Guard = (facts: Facts) => ErrorParams | null;

/** Nothing is in the way, or the sentence as it is. */
export const unless = (isFree: boolean, params: ErrorParams = {}): ErrorParams | null => (isFree ? null : params);

/** The tracks of the subjects that a step is about. */
export const tracksOf = ({ course, persons }: Facts): readonly Track[] => persons.map((code) => trackOf(course, code));

/** The request that a step is about. */
export const requestOf = ({ course, given }: Facts): Request | undefined =>
  course.requests.find(({ event }) => event === given?.request);

/** Every code that a lead has given to a subject. */
export const codesOf = ({ lead }: Pick<Facts, 'lead'>): readonly string[] =>
  lead.subjects.state === 'present' ? lead.subjects.value.map(({ code }) => code) : Object.keys(lead.course.tracks);
