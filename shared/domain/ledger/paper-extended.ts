import { EXTENDING_NODES } from '../../rules/case-nodes.ts';
import type { CaseNode } from '../../rules/course-lists.ts';
import type { LeadState } from '../lead/state.ts';

type Values = Readonly<Record<string, unknown>>;

/** 延期情况: every approval that moved the end of a period of this subject, in the order in which they were signed. */
export function extendedText({ course, steps }: LeadState, isAbout: (persons: readonly string[]) => boolean): string {
  const valuesOf = new Map(course.said.map(({ event, values }) => [event, values]));
  const requests = new Map(course.requests.map((one) => [one.event, one]));
  return steps
    .flatMap(({ event, type }) => {
      const values = valuesOf.get(event) ?? {};
      const request = requests.get(event);
      const persons = request?.persons ?? (values['persons'] as readonly string[] | undefined) ?? [];
      const agreed = request === undefined || request.decision?.decision === '同意';
      const what = agreed && isAbout(persons) ? extensionOf(type, values, request?.matter) : null;
      return what === null || typeof values['until'] !== 'string' ? [] : [`${what}至${values['until']}`];
    })
    .join('；');
}

/** What is extended by a step; `null` for one that extends nothing. */
function extensionOf(type: string, { node }: Values, matter: string | undefined): string | null {
  if (matter === '延长核查期限') return matter;
  if (type === 'AssignedPeriodExtended') return '延长交办期限';
  const name = node as CaseNode;
  return type === 'CaseNodeRecorded' && EXTENDING_NODES[name] !== undefined ? name : null;
}
