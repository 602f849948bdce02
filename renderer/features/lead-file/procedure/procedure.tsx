import './procedure.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { Course } from '../../../../shared/contract/course.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { COURSE_STAGES } from '../../../../shared/rules/course-stages.ts';
import { STAGE_GUIDANCE } from '../../../../shared/rules/guidance-stages.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';
import { usePrint } from '../../prints/print.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import type { LeadStepAsked } from '../../../base/place.ts';
import { SignInPlace } from '../../signing/sign-in-place.tsx';
import { GuidanceNote } from '../advice/guidance-note.tsx';
import { unsignedOf } from '../model/unsigned.ts';
import { ProcedureDialog } from './procedure-dialog.tsx';
import type { TypedStep } from './typed-step.ts';

type Step = Course['next'][number];
/** The step whose form is open, with what is answered there already. */
type Opened = { readonly step: Step; readonly given?: TypedStep };

/** The form that was asked for from elsewhere, where the step can be done. */
function openedFor(open: readonly Step[], asked: LeadStepAsked | undefined): Opened | null {
  const step = open.find(({ action }) => action === asked?.action);
  if (step === undefined || asked === undefined) return null;
  return { step, given: { request: asked.request, decidedBy: asked.decidedBy } };
}

/** 法定程序: where each subject stands, what can be done now, and for what cannot be done, why. */
export function Procedure({ lead }: { readonly lead: LeadFile }) {
  const prints = usePrint();
  const { here } = useNavigation();
  const asked = here.page === 'lead' ? here.step : undefined;
  const [isSigning, setIsSigning] = useState(false);
  // A step is put right where it stands, in the course of the file.
  const next = lead.course.next.filter(({ action }) => action !== 'correct-step');
  const open = next.filter(({ hindrances }) => hindrances.length === 0);
  const [opened, setOpened] = useState<Opened | null>(() => openedFor(open, asked));
  const barred = next.filter(({ hindrances }) => hindrances.length > 0);
  return (
    <section className="card" aria-label="法定程序">
      <h2>法定程序</h2>
      <Standing lead={lead} />
      <div className="next-row">
        {lead.course.requests.some(({ decision }) => decision === null) && (
          <>
            <Button type="primary" onClick={() => setIsSigning(true)}>
              当面签批
            </Button>
            <Button onClick={() => prints.approvalSheet(lead)}>打印呈批表</Button>
          </>
        )}
        {open.map((one) => (
          <Button key={one.action} onClick={() => setOpened({ step: one })}>
            {one.term}
          </Button>
        ))}
      </div>
      {barred.length > 0 && <Barred steps={barred} />}
      {isSigning && <SignInPlace lead={lead.id} onClose={() => setIsSigning(false)} />}
      {opened !== null && (
        <ProcedureDialog
          key={opened.step.action}
          {...{ lead, ...opened }}
          onInstead={(action) => {
            const instead = next.find((one) => one.action === action);
            if (instead !== undefined) setOpened({ step: instead });
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

function Standing({ lead }: { readonly lead: LeadFile }) {
  const names = new Map(lead.subjects.map((subject) => [subject.code, subjectName(subject)]));
  const stages = [...new Set(lead.course.tracks.map(({ stage }) => stage))];
  const above = lead.course.requests.filter(({ waitsFor }) => waitsFor === 'commission');
  const unsigned = unsignedOf(lead.course);
  return (
    <>
      <ul className="procedure-standing" aria-label="各被反映人的环节">
        {lead.course.tracks.map(({ code, stageTerm, pending, mode }) => (
          <li key={code}>
            {code} {names.get(code) ?? ''}：<strong>{pending === null ? stageTerm : `${stageTerm}，待审批`}</strong>
            {mode === null ? '' : `（${mode}）`}
          </li>
        ))}
      </ul>
      {stages.map((stage) => (
        <GuidanceNote key={stage} title={`办理要点：${COURSE_STAGES[stage]}`} of={STAGE_GUIDANCE[stage]} />
      ))}
      {above.length > 0 && (
        <p role="status">
          待派出机关审批{above.length}项：{above.map(({ matter }) => matter).join('、')}。批回后请录入纸质审批。
        </p>
      )}
      {unsigned.length > 0 && (
        <p role="status">
          待补签{unsigned.length}项：{unsigned.map(({ title }) => title).join('、')}。
        </p>
      )}
    </>
  );
}

/** Forbidden steps are shown with their reasons, each with the article it rests on. */
function Barred({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <details className="procedure-barred">
      <summary>现在不能办理的事项和原因（{steps.length}）</summary>
      <dl>
        {steps.map(({ action, term, hindrances }) => (
          <div key={action}>
            <dt>{term}</dt>
            {hindrances.map(({ code, text, basis, exception }) => (
              <dd key={code}>
                {text}
                <span className="quiet">
                  依据：{basis}
                  {exception === null ? '' : `。例外：${exception}`}
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
