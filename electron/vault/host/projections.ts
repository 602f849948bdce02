import { cardProjection } from '../cards/projection.ts';
import { envelopeProjection } from '../envelopes/projection.ts';
import { itemProjection } from '../items/projection.ts';
import { leadProjection } from '../leads/projection.ts';
import { meetingProjection } from '../meetings/projection.ts';
import { createProject, type Projection } from '../ledger/projection.ts';
import { vaultProjection } from '../members/projection.ts';
import { ruleProjection } from '../rules/projection.ts';
import { textProjection } from '../rules/text-projection.ts';
import { packageProjection } from '../packages/projection.ts';

/**
 * Every projection there is, in the order in which they are rebuilt: where a lead stands with a counterpart hangs on cards
 * and packages, every date on the rules. `vault check` computes exactly these again.
 */
export const PROJECTIONS: readonly Projection[] = [
  vaultProjection,
  ruleProjection,
  cardProjection,
  packageProjection,
  leadProjection,
  itemProjection,
  envelopeProjection,
  meetingProjection,
  textProjection,
];

/** Brings the projections of a stream up to date. */
export const project = createProject(PROJECTIONS);
