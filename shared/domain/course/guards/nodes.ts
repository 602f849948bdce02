import { EXTENDING_NODES, NODE_ORDER } from '../../../rules/case-nodes.ts';
import type { CaseNode } from '../../../rules/course-lists.ts';
import { type Facts, type Guard, unless } from '../facts.ts';
import { mayRecord, type RecordedNode } from '../nodes.ts';
import { trackOf } from '../state.ts';

/** Guards about what is recorded after the filing of a case. */
export const NODE_GUARDS = {
  GUARD_FILED_FIRST: ({ course, persons, given }) => {
    const may = (code: string, node: CaseNode) => mayRecord(trackOf(course, code), node);
    if (given?.node === undefined) return unless(persons.some((code) => may(code, '立案') || may(code, '移送审理')));
    const { node } = given;
    return unless(persons.every((code) => may(code, node)));
  },
  GUARD_NODE_ORDER: (facts) => {
    const { given, persons } = facts;
    const order = given?.node && NODE_ORDER[given.node];
    if (given?.node === undefined || order === undefined) return null;
    const begin = (code: string) => latest(facts, code, order.after);
    const isInOrder = (code: string) => {
      const begun = begin(code);
      if (begun === undefined || begun.on > (given.on ?? begun.on)) return false;
      const ended = latest(facts, code, order.since);
      return ended === undefined || placeOf(facts, ended) < placeOf(facts, begun);
    };
    const person = persons.find((code) => !isInOrder(code));
    return person === undefined ? null : { person, node: given.node, first: order.after.join('、') };
  },
  GUARD_NODE_UNTIL: ({ given }) => {
    if (given?.node === undefined) return null;
    const isExtending = EXTENDING_NODES[given.node] !== undefined;
    if (!isExtending) return unless(given.until === undefined);
    return unless(given.until !== undefined && given.until > (given.on ?? ''));
  },
} as const satisfies Readonly<Record<string, Guard>>;

function latest({ course }: Facts, code: string, names: readonly CaseNode[]): RecordedNode | undefined {
  return course.nodes.findLast(({ node, persons }) => names.includes(node) && persons.includes(code));
}

const placeOf = ({ course }: Facts, node: RecordedNode): number => course.nodes.indexOf(node);
