import { type CaseNode } from '../../rules/course-lists.ts';
import type { LeadStep } from '../lead/state.ts';
import { type CourseState, moved, type Track, trackOf } from './state.ts';

/** A node that was recorded, of whom, and its day. */
export type RecordedNode = LeadStep & {
  readonly persons: readonly string[];
  readonly node: CaseNode;
  readonly on: string;
};

type Recorded = LeadStep & { readonly head: Pick<RecordedNode, 'persons' | 'node' | 'on'> };

/** True for one of whom this node may be recorded where he stands: what follows a filing, also after the file is closed. */
export function mayRecord({ stage, closing }: Track, node: CaseNode): boolean {
  if (node === '立案') return stage === 'to-file';
  return stage === 'filed' || (stage === 'closed' && closing?.kind === '转立案审查调查');
}

/** The course with a node more; nobody who is closed is opened by it. */
export function recordedNode(course: CourseState, { head, event, type, at, actor }: Recorded): CourseState | string {
  const { persons, node, on } = head;
  if (!persons.every((code) => mayRecord(trackOf(course, code), node))) return '节点顺序不符';
  const nodes = [...course.nodes, { ...{ event, type, at, actor }, persons, node, on }];
  return moved({ ...course, nodes }, persons, ({ stage }) => ({ stage: stage === 'closed' ? stage : 'filed' }));
}
