import { EXTENSIONS } from '../../../rules/clocks/extensions.ts';
import { D23 } from '../../../rules/clocks/case-clocks.ts';
import { D09 } from '../../../rules/clocks/lead-clocks.ts';
import { addMonths, dayText } from '../../days.ts';
import { type Guard, unless } from '../facts.ts';

/** Guards about how far an end is moved: of what was assigned from above, and of the investigation of a case. */
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
  // Where the year was counted from another day, as after a detention, which is recorded nowhere here, the note says so.
  GUARD_NODE_BOUND: ({ course, persons, given }) => {
    const { node, until, note = '' } = given ?? {};
    if (node !== '延长审查调查期限' || until === undefined || note !== '') return null;
    const out = persons.flatMap((person) => {
      const filed = course.nodes.findLast((one) => one.node === '立案' && one.persons.includes(person));
      if (filed === undefined) return [];
      const due = addMonths(filed.on, D23.span.count);
      const last = addMonths(due, EXTENSIONS.investigation.months);
      const isWithin = until > due && until <= last;
      return isWithin ? [] : [{ person, due: dayText(due, filed.on), last: dayText(last, filed.on) }];
    });
    return out[0] ?? null;
  },
} as const satisfies Readonly<Record<string, Guard>>;
