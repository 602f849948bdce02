import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { missedLineText } from '../../../../shared/domain/clocks/missed-text.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';

/** 超期记录: every date of the lead that passed, as it stood then, with the reasons given since. Nothing takes a line away. */
export function MissedLog({ lead }: { readonly lead: LeadFile }) {
  return (
    <ul className="case-missed">
      {lead.missed.map((line) => (
        <li key={line.event}>
          {missedLineText(line, whose(lead, line.persons))}
          {reasonsFor(lead, line.code).map((reason) => (
            <p key={reason} className="quiet">
              原因：{reason}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function whose({ subjects }: LeadFile, persons: readonly string[]): string {
  if (persons.length >= subjects.length) return '';
  const names = subjects.filter(({ code }) => persons.includes(code)).map(subjectName);
  return names.length === 0 ? '' : `（${names.join('、')}）`;
}

function reasonsFor({ course }: LeadFile, code: string): readonly string[] {
  return course.said.flatMap(({ values: { clock, delayReason } }) =>
    clock === code && typeof delayReason === 'string' ? [delayReason] : [],
  );
}
