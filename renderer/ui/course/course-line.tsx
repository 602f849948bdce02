import './course.css';
import { Button } from 'antd';
import { minuteText } from '../format.ts';
import type { CourseStep } from './course-step.ts';

/** What a conflict asks of the person who sees it. */
const ON_CONFLICT = '请与经手人核对；确应采用的，请重新办理或用“更正”录入。原记录保留备查。';

type Props = {
  readonly steps: readonly CourseStep[];
  /** Steps of which facts can be put right, by their events, and what opens that. */
  readonly correction?: { readonly events: readonly string[]; readonly onOpen: (step: CourseStep) => void };
};

/** The signed steps of a lead or an item, the first on top, each with its hand and its time, and with its 更正. */
export function CourseLine({ steps, correction }: Props) {
  return (
    <ol className="course">
      {steps.map((step) => (
        <li key={step.event} className={step.isConflict ? 'course-step course-conflict' : 'course-step'}>
          <div className="course-title">
            <strong>{step.title}</strong>
            <span className="quiet">
              {minuteText(step.at)} {step.by ?? '签名人员不在本库名册'}
            </span>
            {correction?.events.includes(step.event) === true && (
              <Button size="small" aria-label={`更正：${step.title}`} onClick={() => correction.onOpen(step)}>
                更正
              </Button>
            )}
          </div>
          {step.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
          <Changes changes={step.changes} />
          {step.isConflict && <p>{ON_CONFLICT}</p>}
        </li>
      ))}
    </ol>
  );
}

function Changes({ changes }: Pick<CourseStep, 'changes'>) {
  if (changes.length === 0) return null;
  return (
    <dl className="course-changes">
      {changes.map(({ field, old, now }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            <del aria-label="原为">{old}</del> → <ins aria-label="更正为">{now}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
