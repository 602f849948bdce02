import { cardProjection } from '../cards/projection.ts';
import { leadProjection } from '../leads/projection.ts';
import { createProject, type Projection } from '../ledger/projection.ts';
import { vaultProjection } from '../members/projection.ts';
import { packageProjection } from '../packages/projection.ts';

/** Every projection there is. `vault check` rebuilds exactly these. */
export const PROJECTIONS: readonly Projection[] = [vaultProjection, leadProjection, cardProjection, packageProjection];

/** Brings the projections of a stream up to date. */
export const project = createProject(PROJECTIONS);
