import type { LeadStatus } from '../../rules/lead-status.ts';
import type { DateMissed, DisposalHead, EvidenceFile, LeadContent, LedgerWords, RegisteredHead } from './sections.ts';
import type { SealedOrder } from '../item/sections.ts';
import type { CodedSubject } from './fields.ts';
import type { CourseState } from '../course/state.ts';

/** A part of a lead that may be missing: it did not travel, or was destroyed by signed order. */
export type Part<Value> =
  { readonly state: 'present'; readonly value: Value } | { readonly state: 'none' | 'withheld' | 'erased' };

/** One signed step in the course of a lead. */
export type LeadStep = {
  readonly event: string;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
};

/** A correction with the values that it replaced. */
export type LeadCorrection = LeadStep & {
  readonly reason: string | null;
  readonly changes: readonly { readonly field: string; readonly old: unknown; readonly new: unknown }[];
};

/** A disposal decided on paper and entered. */
export type LeadDisposal = LeadStep & DisposalHead & { readonly note: string | null };

/** The real state of an imported row, as it was confirmed. */
export type LeadCompletion = LeadStep & {
  readonly state: 'open' | 'closed';
  readonly closedOn: string | null;
  readonly note: string | null;
};

/** A file of the lead, with what was recorded about it. */
export type LeadEvidence = LeadStep & { readonly file: Part<EvidenceFile> };

/** A line in the log of missed dates. */
export type MissedDate = LeadStep & DateMissed;

/** An event that was not allowed in the state it met: kept, skipped, and shown. */
export type LeadConflict = LeadStep & { readonly why: string };

/** What a correction can change: of a lead, or of an item of the letterbox. */
export type Correctable<Head extends object> = {
  readonly head: Head;
  readonly subjects: Part<readonly CodedSubject[]>;
  readonly content: Part<LeadContent>;
  readonly reporter: Part<true>;
  readonly corrections: readonly LeadCorrection[];
};

/** What a lead is, folded from its events. */
export type LeadState = Correctable<RegisteredHead> & {
  readonly id: string;
  readonly vault: string;
  readonly registered: LeadStep;
  readonly ledger: Part<LedgerWords>;
  readonly disposals: readonly LeadDisposal[];
  /** Dates that passed, as they stood then; nothing takes a line away. */
  readonly missed: readonly MissedDate[];
  readonly course: CourseState;
  readonly completed: LeadCompletion | null;
  readonly voided: (LeadStep & { readonly reason: string | null }) | null;
  /** Turned into a sealed envelope on a signed order; what it held is erased. */
  readonly sentSealed: (LeadStep & SealedOrder) | null;
  readonly erased: (LeadStep & { readonly documentNumber: string; readonly orderedOn: string }) | null;
  readonly evidence: readonly LeadEvidence[];
  readonly steps: readonly LeadStep[];
  readonly conflicts: readonly LeadConflict[];
  /** Hash of the newest event of this lead that may travel. */
  readonly newest: string;
  readonly status: LeadStatus;
};
