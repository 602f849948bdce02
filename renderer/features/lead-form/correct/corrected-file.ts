import type { LeadChanges } from '../../../../shared/domain/lead/actions.ts';
import type { VaultClient } from '../../../base/connect/connection.ts';
import type { Corrected, Place } from '../../../base/place.ts';
import type { Refusal } from '../../../base/refusal.ts';
import type { Values } from '../model/values.ts';

/** The step that corrects, of a lead as of an item. */
export type CorrectAction = {
  readonly action: 'correct';
  readonly changes: LeadChanges;
  readonly reason: string;
};

/** What is corrected in the form: a lead, or an item of the letterbox. */
export type CorrectedFile = {
  readonly of: Corrected;
  readonly number: string;
  /** What stands in it now. */
  readonly before: Values;
  /** The identity of a reporter is kept already, or need not be. */
  readonly hasReporter: boolean;
  /** Why nothing in it can be set right any more; `null` where it can. */
  readonly refusal: Refusal | null;
  readonly send: (vault: VaultClient, action: CorrectAction) => Promise<unknown>;
  /** Where it is looked at. */
  readonly place: Place;
};
