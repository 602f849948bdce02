import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';
import {
  APPROVAL_SHEETS,
  type ApprovalSheet,
  type ApprovalSheetCode,
  type PersonFill,
  type SheetBox,
  type SheetFill,
} from '../../../../shared/rules/approval-sheets.ts';
import { DISPOSAL_MODES } from '../../../../shared/rules/code-lists.ts';
import { fullDayText, moneyText } from '../../../ui/format.ts';
import { approvalsText, proposalText, saidOf, studyText } from './approval-course.ts';
import { ABSENT, attachmentsText, type BoxText, REPORTER } from './lead-text.ts';

/** A matter that a sheet is printed for; `null` while nothing was put forward. */
export type AskedFor = LeadFile['course']['requests'][number] | null;

/** Boxes that only some matters fill; a sheet for another matter does not have them. */
const BY_MATTER: ReadonlySet<SheetFill> = new Set([
  ...(['plan', 'outcome', 'until', 'group', 'reviewOn', 'cause', 'restartWhen', 'earlier'] as const),
]);

/** The matter that a sheet is for. */
export function askedFor(lead: LeadFile, event: string | null): AskedFor {
  return lead.course.requests.find((one) => one.event === event) ?? null;
}

/** The subjects that a sheet is about: those of the matter, or all of them. */
export function personsOf(lead: LeadFile, asked: AskedFor): LeadFile['subjects'] {
  return asked === null ? lead.subjects : lead.subjects.filter(({ code }) => asked.persons.includes(code));
}

/** What stands in the boxes of a sheet, row by row. The reporter is in none of them. */
export function sheetRows(code: ApprovalSheetCode, lead: LeadFile, asked: AskedFor): readonly (readonly BoxText[])[] {
  const { rows }: ApprovalSheet = APPROVAL_SHEETS[code];
  const filled = rows.map((row) => row.flatMap((one) => boxText(one, lead, asked)));
  return [
    [
      ['呈批事项', asked?.matter ?? '处置'],
      ['密级', lead.classification],
    ],
    ...filled.filter((row) => row.length > 0),
  ];
}

function boxText({ name, fill }: SheetBox, lead: LeadFile, asked: AskedFor): readonly BoxText[] {
  const text = fillText(fill, lead, asked);
  return text === '' && BY_MATTER.has(fill) ? [] : [[name, text]];
}

function fillText(fill: SheetFill, lead: LeadFile, asked: AskedFor): string {
  const said = saidOf(lead, asked?.event);
  const word = (name: string) => (typeof said[name] === 'string' ? said[name] : '');
  switch (fill) {
    case 'study':
      return studyText(lead, asked);
    case 'earlier':
      return approvalsText(lead, asked);
    case 'opinion':
      return proposalText(lead, asked);
    case 'mode':
      return DISPOSAL_MODES.map((mode) => `${asked?.mode === mode ? '☑' : '□'}${mode}`).join('　');
    case 'reason':
      return [word('reason'), word('missingSignature')].filter((text) => text !== '').join('\n');
    case 'plan':
    case 'cause':
    case 'restartWhen':
      return word(fill);
    case 'group':
      return Array.isArray(said['group']) ? said['group'].join('、') : '';
    case 'outcome':
      return asked?.outcome ?? '';
    case 'until':
    case 'reviewOn':
      return word(fill) === '' ? '' : fullDayText(word(fill));
    default:
      return leadText(fill, lead);
  }
}

function leadText(fill: SheetFill, lead: LeadFile): string {
  const absent = ABSENT[lead.partState['content'] ?? ''];
  switch (fill) {
    case 'number':
      return lead.number;
    case 'receivedOn':
      return fullDayText(lead.receivedOn);
    case 'source':
    case 'sourceOrganisation':
    case 'documentNumber':
      return lead[fill] ?? '';
    case 'handlers':
      return lead.course.handlers.join('、') || (lead.handler ?? '');
    case 'reporter':
      return lead.reporter === 'none' ? lead.signature : `${lead.signature}（身份${REPORTER[lead.reporter]}）`;
    case 'category':
    case 'subcategory':
    case 'problem':
      return absent ?? lead[fill] ?? '';
    case 'amount':
      return lead.amountFen === null ? '' : moneyText(lead.amountFen);
    case 'eightRules':
      return lead.eightRules === null ? '' : lead.eightRules ? '是' : '否';
    case 'attachments':
      return attachmentsText(lead);
    default:
      return '';
  }
}

/** What stands of a subject in a column of the persons' table; nothing where the file does not hold it. */
export function personText(fill: PersonFill, subject: LeadFile['subjects'][number]): string {
  switch (fill) {
    case 'name':
      return subjectName(subject);
    case 'identity':
      return [
        subject.politicalStatus ?? '',
        subject.supervised === true ? '监察对象' : '',
        subject.topLeader === true ? '一把手' : '',
        subject.delegate ?? '',
      ]
        .filter((text) => text !== '')
        .join('、');
    case 'blank':
      return '';
    default:
      return subject[fill] ?? '';
  }
}
