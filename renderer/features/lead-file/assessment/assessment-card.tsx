import '../../../ui/styles/tables.css';
import './assessment.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { ShownAssessment } from '../../../../shared/contract/advice.ts';
import type { Course } from '../../../../shared/contract/course.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { ColumnHeads } from '../../../ui/column-heads.tsx';
import { fullDayText } from '../../../ui/format.ts';
import { stepAtHand } from '../model/step-at-hand.ts';
import { ProcedureDialog } from '../procedure/procedure-dialog.tsx';
import { ScoreTable } from './score-table.tsx';

type Step = Course['next'][number];

/** 研判评估: the last sheet with its arithmetic and its second reader, and the way to the next one. It decides nothing. */
export function AssessmentCard({ lead }: { readonly lead: LeadFile }) {
  const [step, setStep] = useState<Step | null>(null);
  const { assessments } = lead.course;
  const last = assessments.at(-1);
  const assess = stepAtHand(lead, 'assess');
  const review = stepAtHand(lead, 'review-assessment');
  if (last === undefined && assess === null) return null;
  return (
    <section className="card" aria-label="研判评估">
      <h2>研判评估</h2>
      {last === undefined ? (
        <p className="quiet">还没有研判评估。</p>
      ) : (
        <Sheet sheet={last} count={assessments.length} />
      )}
      <div className="next-row">
        {assess !== null && (
          <Button onClick={() => setStep(assess)}>{last === undefined ? '填写研判评估' : '重新评估'}</Button>
        )}
        {review !== null && <Button onClick={() => setStep(review)}>复核评估</Button>}
      </div>
      {step !== null && <ProcedureDialog {...{ lead, step }} onClose={() => setStep(null)} />}
    </section>
  );
}

function Sheet({ sheet, count }: { readonly sheet: ShownAssessment; readonly count: number }) {
  const { assessedOn, by, score, readings } = sheet;
  const earlier = count === 1 ? '' : `，第${String(count)}次`;
  return (
    <>
      <p>
        {fullDayText(assessedOn)}由{by ?? '不在本库名册的人员'}评估{earlier}
      </p>
      {score !== null && <ScoreTable score={score} rule={sheet.scoreRule} />}
      <Readings readings={readings} />
      {sheet.sheet === null ? <p>评估内容未随包报送或已清除。</p> : <Elements sheet={sheet.sheet} />}
    </>
  );
}

function Elements({ sheet: { elements, looks } }: { readonly sheet: NonNullable<ShownAssessment['sheet']> }) {
  return (
    <>
      <table className="list-table assessment-table" aria-label="七何">
        <ColumnHeads names={['七何', '情况', '已知', '缺什么']} />
        <tbody>
          {elements.map(({ element, state, known, missing }) => (
            <tr key={element}>
              <th scope="row">{element}</th>
              <td>{state}</td>
              <td>{known}</td>
              <td>{missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="list-table assessment-table" aria-label="六看">
        <ColumnHeads names={['六看', '判断']} />
        <tbody>
          {looks.map(({ look, judgement }) => (
            <tr key={look}>
              <th scope="row">{look}</th>
              <td>{judgement}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Readings({ readings }: Pick<ShownAssessment, 'readings'>) {
  if (readings.length === 0) return <p>还没有复核。</p>;
  return (
    <ul className="assessment-readings" aria-label="复核">
      {readings.map(({ event, reading, readOn, by, reason }) => (
        <li key={event}>
          {fullDayText(readOn)}由{by ?? '不在本库名册的人员'}复核：{reading}
          {reason === null ? '' : `，${reason}`}
        </li>
      ))}
    </ul>
  );
}
