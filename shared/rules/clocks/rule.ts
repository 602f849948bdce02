import { type Citation, cite } from '../citation.ts';

/** What can happen in the course of a lead that a period is counted from, or ends with. */
export const MOMENT_KINDS = [
  'received',
  'received-from-above',
  'received-real-name',
  'told-acceptance',
  'told-result',
  'opinion-put-forward',
  'put-forward',
  'decided',
  'decided-by-telephone',
  'signed-later',
  'shelved',
  'taken-up-again',
  'review-planned',
  'talk-approved',
  'inquiry-delivered',
  'talk-held',
  'reply-received',
  'talk-reported',
  'verification-approved',
  'verification-reported',
  'end-decided',
  'real-name-end-decided',
  'ended',
  'withdrawn',
  'filed',
  'trial-accepted',
  'trial-ended',
  'punished',
  'announced',
  'posts-changed',
  'execution-reported',
  'complaint-accepted',
  'complaint-decided',
  'administrative-punished',
  'reconsideration-accepted',
  'reconsidered',
  'review-accepted',
  'reviewed',
  'found-unrelated',
  'given-back',
  'accident-happened',
  'accident-reported',
  'extended',
] as const;
/** One of {@link MOMENT_KINDS}. */
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** How a period is counted. Months end on the day of the same number, or on the month's last. */
export const SPAN_UNITS = ['hours', 'calendar-days', 'working-days', 'months'] as const;
/** One of {@link SPAN_UNITS}. */
export type SpanUnit = (typeof SPAN_UNITS)[number];

/** How long a period runs. */
export type Span = { readonly unit: SpanUnit; readonly count: number };

/** A period as data: what it is for, how long it runs, and where that is written. */
export type PeriodRule = {
  readonly code: string;
  /** What is to be done within it. */
  readonly what: string;
  /** What it starts with, in the sentence that explains the date: `11月23日{word}，15个工作日`. */
  readonly word: string;
  readonly span: Span;
  readonly basis: Citation;
  /**
   * The most that a unit may set instead, in the unit of `span`; months may be set in days too (`loosestIn`). A rule of law can be set stricter and never looser, so it
   * is the length itself where nothing else is said; practice that no national text fixes leaves more room.
   */
  readonly loosest?: number;
  /** A right of somebody else: when it is over, it has lapsed, and nobody is late. Nobody here makes it shorter. */
  readonly lapses?: true;
};

/** What may move the end of a period that runs: only an approval, to a day that it names. Nothing stops one. */
export type ExtensionKind = 'verification' | 'assigned' | 'investigation' | 'trial';

/** A period in the course of a lead, with the moments that start and end it. */
export type ClockRule = PeriodRule & {
  readonly starts: readonly MomentKind[];
  readonly ends: readonly MomentKind[];
  readonly extends?: ExtensionKind;
};

/** What no national text fixes. */
export const NO_TEXT = cite('没有全国统一期限', '', 'L');

export const months = (count: number): Span => ({ unit: 'months', count });
export const workingDays = (count: number): Span => ({ unit: 'working-days', count });
export const calendarDays = (count: number): Span => ({ unit: 'calendar-days', count });
export const hours = (count: number): Span => ({ unit: 'hours', count });
