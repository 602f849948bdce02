import './course.css';
import { minuteText } from '../format.ts';
import type { CourseStep } from './course-step.ts';

/** What a conflict asks of the person who sees it. */
const ON_CONFLICT = '请与经手人核对；确应采用的，请重新办理或用“更正”录入。原记录保留备查。';

/** The signed steps of a lead or an item, the first on top, each with its hand and its time. */
export function CourseLine({ steps }: { readonly steps: readonly CourseStep[] }) {
  return (
    <ol className="course">
      {steps.map((step) => (
        <li key={step.event} className={step.isConflict ? 'course-step course-conflict' : 'course-step'}>
          <div className="course-title">
            <strong>{step.title}</strong>
            <span className="quiet">
              {minuteText(step.at)} {step.by ?? '签名人员不在本库名册'}
            </span>
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
