import { COURSE_SENTENCES } from './sentences-course.ts';
import { GENERAL_SENTENCES } from './sentences-general.ts';
import { ITEM_SENTENCES } from './sentences-items.ts';
import { LEAD_SENTENCES } from './sentences-leads.ts';
import { MEETING_SENTENCES } from './sentences-meetings.ts';
import { PACKAGE_SENTENCES } from './sentences-packages.ts';
import { RULE_SENTENCES } from './sentences-rules.ts';
import { VAULT_SENTENCES } from './sentences-vault.ts';

/** Every error code of the product with its one Chinese sentence: what is wrong, and what to do. */
export const SENTENCES = {
  ...GENERAL_SENTENCES,
  ...VAULT_SENTENCES,
  ...LEAD_SENTENCES,
  ...COURSE_SENTENCES,
  ...ITEM_SENTENCES,
  ...MEETING_SENTENCES,
  ...PACKAGE_SENTENCES,
  ...RULE_SENTENCES,
} as const;

/** The closed list of error codes. Codes are part of the contract: they are added, never renamed. */
export type ErrorCode = keyof typeof SENTENCES;
