import { z } from 'zod';
import { LEAD_STATUSES } from '../rules/lead-status.ts';

/** A lead's number as people write it, or its id. */
export const leadNameField = z.string().min(1).max(64);
/** Where a lead stands. */
export const statusField = z.enum(LEAD_STATUSES as [(typeof LEAD_STATUSES)[number]]);
