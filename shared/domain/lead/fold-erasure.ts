import type { z } from 'zod';
import type { FoldEvent } from '../event/folded.ts';
import { stepOf } from './step-of.ts';
import type { erasedHead } from './sections.ts';
import type { LeadState, Part } from './state.ts';

/** `<event hash>/<section>` of everything that a signed order destroyed. */
export type Erased = ReadonlySet<string>;

/** What the erasing orders among `events` name. */
export function erasedSections(events: readonly FoldEvent[]): Erased {
  const names = new Set<string>();
  for (const event of events) {
    if (event.type !== 'SectionsErased' || event.sections['head'] === undefined) continue;
    for (const target of (event.sections['head'] as z.infer<typeof erasedHead>).targets) {
      for (const section of target.sections) names.add(`${target.event}/${section}`);
    }
  }
  return names;
}

/** A section of an event as a part of the state: its value, or why it is not there. */
export function partOf<Value>(event: FoldEvent, name: string, erased: Erased): Part<Value> {
  const value = event.sections[name];
  if (value !== undefined) return { state: 'present', value: value as Value };
  if (!event.stated.includes(name)) return { state: 'none' };
  return { state: erased.has(`${event.hash}/${name}`) ? 'erased' : 'withheld' };
}

/** A signed order erased content: which order, and when. */
export function foldErasure<State extends Pick<LeadState, 'erased'>>(state: State, event: FoldEvent): State | string {
  const head = event.sections['head'] as z.infer<typeof erasedHead> | undefined;
  if (head === undefined) return '清除指令内容不全';
  const { documentNumber, orderedOn } = head;
  return { ...state, erased: { ...stepOf(event), documentNumber, orderedOn } };
}
