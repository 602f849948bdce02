import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { fullDayText } from '../../../ui/format.ts';
import { courseLines } from './course-text.ts';
import { absentSubjects, arrivalBoxes, handlingBoxes, matterBoxes, subjectTexts } from './lead-text.ts';
import { Boxes, LabelledSheet, type SheetProps, Signatures } from './sheet.tsx';

/** 线索登记表: the lead as it was registered, for the paper file; its number can be cut out and glued onto it. */
export function LeadSheet({ content, copy }: SheetProps<'lead-sheet'>) {
  const { printed, lead } = content;
  return (
    <LabelledSheet printed={printed} copy={copy} className="paper-form" title="问题线索登记表" name={lead.number}>
      <CutOut number={lead.number} receivedOn={lead.receivedOn} />
      <Boxes rows={arrivalBoxes(lead)} />
      <Subjects lead={lead} />
      <Boxes rows={matterBoxes(lead)} />
      <Boxes rows={handlingBoxes(lead)} />
      <Course lead={lead} />
      <Signatures names={['登记人', '线索管理员', '组长']} />
    </LabelledSheet>
  );
}

/** 办理经过, as the file shows it: every signed step with its day and its hand. */
function Course({ lead }: { readonly lead: LeadFile }) {
  return (
    <table className="paper-boxes paper-course">
      <thead>
        <tr>
          {['日期', '办理经过', '签名人'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {courseLines(lead).map((line, index) => (
          <tr key={index}>
            {line.map((text, column) => (
              <td key={column}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CutOut({ number, receivedOn }: Pick<LeadFile, 'number' | 'receivedOn'>) {
  return (
    <div className="paper-cut-out">
      <span className="paper-cut-mark">✂ 沿线裁下，贴于纸质卷宗</span>
      <strong>{number}</strong>
      <span>{fullDayText(receivedOn)}收到</span>
    </div>
  );
}

function Subjects({ lead }: { readonly lead: LeadFile }) {
  const absent = absentSubjects(lead);
  return (
    <table className="paper-boxes paper-subjects">
      <thead>
        <tr>
          {['人员编号', '被反映人', '单位及职务', '职级', '管理权限', '其他'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {absent !== null && (
          <tr>
            <td colSpan={6}>{absent}</td>
          </tr>
        )}
        {lead.subjects.map((subject) => (
          <tr key={subject.code}>
            <td>{subject.personNumber}</td>
            {subjectTexts(subject).map((text, index) => (
              <td key={index}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
