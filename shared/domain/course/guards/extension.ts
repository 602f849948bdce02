import { EXTENSIONS } from '../../../rules/clocks/extensions.ts';
import { D09 } from '../../../rules/clocks/lead-clocks.ts';
import { addMonths, dayText } from '../../days.ts';
import { type Guard, unless } from '../facts.ts';

/** Guards about the extension of what was assigned from above. */
export const EXTENSION_GUARDS = {
  GUARD_FROM_ABOVE: ({ lead }) => unless(lead.head.source === '上级交办'),
  GUARD_EXTENSION_BOUND: ({ lead, given }) => {
    if (given?.until === undefined) return null;
    const { receivedOn } = lead.head;
    const due = addMonths(receivedOn, D09.span.count);
    const last = addMonths(due, EXTENSIONS.assigned.months);
    const isWithin = given.approvedBy === '交办机关' || given.until <= last;
    return unless(isWithin && given.until > due, { due: dayText(due, receivedOn), last: dayText(last, receivedOn) });
  },
} as const satisfies Readonly<Record<string, Guard>>;
