import type { z } from 'zod';
import { EVENT_TYPES } from '../../../../shared/domain/event/event-types.ts';
import type { correctedHead, EvidenceFile, RegisteredHead } from '../../../../shared/domain/lead/sections.ts';
import type { handoffApproved } from '../../../../shared/domain/package/sections.ts';
import { sectionData } from '../../ledger/event-store.ts';
import type { CarriedIn } from './events.ts';

/** What the checks read of carried events; the shapes were verified with the events. */
type Read = {
  readonly HandoffApproved: { readonly head: z.infer<typeof handoffApproved> };
  readonly LeadRegistered: { readonly head: RegisteredHead };
  readonly LeadCorrected: { readonly head: z.infer<typeof correctedHead> };
  readonly EvidenceAdded: { readonly file: EvidenceFile };
};

/**
 * The data of a section of an event of this type, or `undefined` where it is of another type, of a version newer than
 * ours (whose shape is not known), or without that section.
 */
export function carriedSection<Type extends keyof Read, Name extends keyof Read[Type] & string>(
  { event, sections }: CarriedIn,
  type: Type,
  name: Name,
): Read[Type][Name] | undefined {
  const { body } = event;
  const bytes = sections[name];
  if (body.type !== type || body.typeVersion > EVENT_TYPES[type].version || bytes === undefined) return undefined;
  return sectionData(bytes) as Read[Type][Name];
}
