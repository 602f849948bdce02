import type { FoldEvent } from '../event/folded.ts';
import type { LeadStep } from './state.ts';

/** Who did what and when, without content. */
export function stepOf(event: FoldEvent): LeadStep {
  return { event: event.hash, type: event.type, at: event.at, actor: event.actor };
}
