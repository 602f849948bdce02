import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { APPROVAL_SHEETS, type ApprovalSheet as Form } from '../../../../shared/rules/approval-sheets.ts';
import { askedFor, personsOf, personText, sheetRows } from './approval-text.ts';
import { absentSubjects } from './lead-text.ts';
import { Boxes, LabelledSheet, type SheetProps } from './sheet.tsx';

/** 呈批表: filled from the file, with empty boxes for the opinions, signatures and days that the pen adds. */
export function ApprovalSheet({ content, copy }: SheetProps<'approval-sheet'>) {
  const { printed, lead, sheet, request } = content;
  const form: Form = APPROVAL_SHEETS[sheet];
  const asked = askedFor(lead, request);
  return (
    <LabelledSheet printed={printed} copy={copy} className="paper-form" title={form.title} name={lead.number}>
      <Persons {...{ form, lead, persons: personsOf(lead, asked) }} />
      <Boxes rows={sheetRows(sheet, lead, asked)} />
      {form.attached.length > 0 && (
        <p className="paper-attached">附件：{form.attached.map((name) => `□${name}`).join('　')}</p>
      )}
      <Opinions form={form} />
      <p className="paper-sheet-note">
        签批后扫描收入本件材料，再办理“审批”，决定方式选“纸质审批”。本表不含检举控告人信息。
      </p>
    </LabelledSheet>
  );
}

type PersonsProps = { readonly form: Form; readonly lead: LeadFile; readonly persons: LeadFile['subjects'] };

function Persons({ form, lead, persons }: PersonsProps) {
  const absent = absentSubjects(lead);
  return (
    <table className="paper-boxes paper-persons">
      <thead>
        <tr>
          {form.persons.map(({ name, fill }) => (
            <th key={name} scope="col" className={`paper-person-${fill}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {absent !== null && (
          <tr>
            <td colSpan={form.persons.length}>{absent}</td>
          </tr>
        )}
        {persons.map((subject) => (
          <tr key={subject.code}>
            {form.persons.map(({ name, fill }) => (
              <td key={name}>{personText(fill, subject)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Opinions for which a page has room in plenty. */
const FEW = 3;

/** Room for what each one in the chain writes. */
function Opinions({ form }: { readonly form: Form }) {
  return (
    <table className={`paper-boxes paper-opinions${form.opinions.length > FEW ? ' paper-opinions-many' : ''}`}>
      <tbody>
        {form.opinions.map(({ name }) => (
          <tr key={name}>
            <th scope="row" className="paper-box-name">
              {name}
            </th>
            <td>签名：　　　　　　　　　　　　年　　月　　日</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
