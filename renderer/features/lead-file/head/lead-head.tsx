import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';
import { LEAD_STATUS_TERMS } from '../../../../shared/rules/lead-status.ts';
import { fullDayText } from '../../../ui/format.ts';
import { ClassificationLabel } from '../../../ui/label.tsx';
import { absence, archivedText } from '../model/facts.ts';
import { subjectTitle } from '../model/subject-title.ts';
import { LeadDue } from './lead-due.tsx';
import { RepeatLink } from './repeat-link.tsx';

/** The cover of a case file: whom it is about, where it stands, what runs. */
export function LeadHead({ lead }: { readonly lead: LeadFile }) {
  return (
    <section className="card case-head" aria-label="卷宗封面">
      {lead.course.archived !== null && (
        <p className="case-archived" role="status">
          {archivedText(lead.course.archived)}
        </p>
      )}
      <div className="case-subjects">
        <ClassificationLabel of={lead.classification} />
        <Subjects lead={lead} />
      </div>
      <dl className="case-marks">
        <div>
          <dt>当前环节</dt>
          <dd className="case-status">{LEAD_STATUS_TERMS[lead.status]}</dd>
        </div>
        <div>
          <dt>时限</dt>
          <dd>
            <LeadDue lead={lead} />
          </dd>
        </div>
        <div>
          <dt>收到日期</dt>
          <dd>{fullDayText(lead.receivedOn)}</dd>
        </div>
        <div>
          <dt>登记人</dt>
          <dd>{lead.steps[0]?.actorName ?? '不详'}</dd>
        </div>
        <div>
          <dt>首次/重复</dt>
          <dd>{lead.repeatOf === null ? '首次' : <RepeatLink lead={lead} first={lead.repeatOf} />}</dd>
        </div>
        <Risks marks={lead.course.riskMarks} />
        {lead.originalNumber !== null && (
          <div>
            <dt>原编号</dt>
            <dd>{lead.originalNumber}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Subjects({ lead }: { readonly lead: LeadFile }) {
  const title = subjectTitle(lead);
  const missing = absence(lead, 'subjects');
  if (missing !== null) return <span>{`${title}：${missing}`}</span>;
  return (
    <ul className="case-subject-list" aria-label={title}>
      {lead.subjects.map((subject) => (
        <li key={subject.code}>
          <span className="quiet">{title}</span> <strong>{subjectName(subject)}</strong>{' '}
          {[subject.organisation, subject.post].filter((part) => part !== undefined).join(' ')}
        </li>
      ))}
    </ul>
  );
}

/** What may be lost, as it was marked last. */
function Risks({ marks }: { readonly marks: LeadFile['course']['riskMarks'] }) {
  if (marks === null || marks.risks.length === 0) return null;
  return (
    <div>
      <dt>风险</dt>
      <dd>
        {marks.risks.join('、')}（固定证据：{marks.evidenceFixed}）
      </dd>
    </div>
  );
}
