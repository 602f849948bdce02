import { type ReactNode, useState } from 'react';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { CourseLine } from '../../../ui/course/course-line.tsx';
import { Facts } from '../../../ui/facts.tsx';
import {
  absence,
  archiveFacts,
  arrivalFacts,
  type Fact,
  handlingFacts,
  matterFacts,
  transferFacts,
} from '../model/facts.ts';
import { courseOf } from '../model/course.ts';
import type { CourseStep } from '../../../ui/course/course-step.ts';
import { CorrectStepDialog } from '../steps/correct-step-dialog.tsx';
import { AdviceCard } from '../advice/advice-card.tsx';
import { AssessmentCard } from '../assessment/assessment-card.tsx';
import { MissedLog } from './missed-log.tsx';
import { PropertyTable } from './property-table.tsx';
import { Procedure } from '../procedure/procedure.tsx';
import { LedgerWords } from './ledger-words.tsx';
import { SubjectFacts } from './subject-facts.tsx';
import { VerifySignatures } from './verify-signatures.tsx';

/** 办理过程: what was registered, in groups, and beside it the course of signed steps. */
export function CourseTab({ lead }: { readonly lead: LeadFile }) {
  const missing = absence(lead, 'content');
  return (
    <div className="case-columns">
      <div>
        <Group title="反映问题">
          {missing ?? (
            <>
              <Facts facts={matterFacts(lead)} />
              <p className="case-problem">{lead.problem}</p>
            </>
          )}
        </Group>
        <Group title="对象">{absence(lead, 'subjects') ?? <SubjectFacts lead={lead} />}</Group>
        <AssessmentCard lead={lead} />
        <Group title="来件">
          <Facts facts={arrivalFacts(lead)} />
        </Group>
        <FactGroup title="承办" facts={handlingFacts(lead)} />
        {lead.course.property.length > 0 && (
          <Group title="涉案财物">
            <PropertyTable lead={lead} />
          </Group>
        )}
        {lead.missed.length > 0 && (
          <Group title="超期记录">
            <MissedLog lead={lead} />
          </Group>
        )}
        <FactGroup title="移送" facts={transferFacts(lead)} />
        <FactGroup title="归档" facts={archiveFacts(lead)} />
        <LedgerWords lead={lead} />
      </div>
      <div>
        <AdviceCard lead={lead} />
        {lead.course.next.length > 0 && lead.course.archived === null && <Procedure lead={lead} />}
        <section className="card" aria-label="办理经过">
          <h2>办理经过</h2>
          <VerifySignatures lead={lead.id} key={lead.id} />
          <Course lead={lead} />
        </section>
      </div>
    </div>
  );
}

/** The line of signed steps, and over it the correction of one. */
function Course({ lead }: { readonly lead: LeadFile }) {
  const [corrected, setCorrected] = useState<CourseStep | null>(null);
  const step = lead.course.correctable.find(({ event }) => event === corrected?.event);
  return (
    <>
      <CourseLine
        steps={courseOf(lead)}
        correction={{ events: lead.course.correctable.map(({ event }) => event), onOpen: setCorrected }}
      />
      {step !== undefined && (
        <CorrectStepDialog {...{ lead, step, term: corrected?.title ?? '' }} onClose={() => setCorrected(null)} />
      )}
    </>
  );
}

/** Nothing where nothing is known. */
function FactGroup({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  return facts.length === 0 ? null : (
    <Group title={title}>
      <Facts facts={facts} />
    </Group>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
