import type { PaperLine } from '../../rules/paper-ledger.ts';
import { scoreOf } from '../assessment/score.ts';
import type { CodedSubject } from '../lead/fields.ts';
import { personNumber } from '../lead/number.ts';
import type { LeadState, Part } from '../lead/state.ts';
import { subjectName } from '../lead/subject-text.ts';
import { paperCourse } from './paper-course.ts';
import { type PaperFacts, wanOf, yesNo } from './paper-facts.ts';
import { paperSteps } from './paper-steps.ts';

/** Stands for a part of a lead that is not there. */
const ABSENT: Readonly<Record<string, string>> = { withheld: '未随密封包报送', erased: '已按指令清除' };

/**
 * The lines of a lead in the paper ledger, one for each of its subjects; one where they are not there. The reporter is in
 * none of them beside whether there is one, and what the file does not hold stays empty.
 */
export function paperLines(lead: LeadState, facts: PaperFacts): readonly PaperLine[] {
  const whole = { ...leadCells(lead, facts), ...paperSteps(lead, facts) };
  const { subjects } = lead;
  if (subjects.state !== 'present') {
    return [{ ...whole, name: ABSENT[subjects.state] ?? '', ...paperCourse(lead, null) }];
  }
  return subjects.value.map((subject) => ({
    ...whole,
    ...subjectCells(lead.head.number, subject),
    ...paperCourse(lead, subject.code),
  }));
}

function leadCells(lead: LeadState, { repeatNumber }: PaperFacts): PaperLine {
  const { head } = lead;
  const content = lead.content.state === 'present' ? lead.content.value : undefined;
  return {
    number: head.number,
    receivedOn: head.receivedOn,
    source: head.source,
    sourceOrganisation: head.sourceOrganisation ?? '',
    documentNumber: head.documentNumber ?? '',
    signature: `${head.signature}${repeatNumber === null ? '' : `，重复（${repeatNumber}）`}`,
    category: content?.category ?? '',
    subcategory: content?.subcategory ?? '',
    eightRules: yesNo(content?.eightRules),
    problem: content?.problem ?? missing(lead.content),
    amount: wanOf(content?.amountFen),
    occurred: content?.occurred ?? '',
    assessment: assessmentText(lead),
    opinion: content?.proposedOpinion ?? '',
    handler: lead.course.handlers.join('、') || (content?.handler ?? ''),
    remarks: content?.remarks ?? '',
  };
}

/** 可查性 and 分值 of the sheet that was signed last; nothing where its content is not here. */
function assessmentText({ course }: LeadState): string {
  const last = course.assessments.at(-1);
  const score = last?.sheet ? scoreOf(last.scoreRule, last.sheet.elements, last.inputs) : null;
  return score === null ? '' : `${score.band}/${String(score.points)}`;
}

function missing(part: Part<unknown>): string {
  return ABSENT[part.state] ?? '';
}

function subjectCells(number: string, subject: CodedSubject): PaperLine {
  return {
    person: personNumber(number, subject.code),
    name: subjectName(subject),
    organisation: subject.organisation ?? '',
    post: subject.post ?? '',
    rank: subject.rank ?? '',
    management: subject.management,
    politicalStatus: subject.politicalStatus ?? '',
    supervised: yesNo(subject.supervised),
    topLeader: yesNo(subject.topLeader),
    delegate: subject.delegate ?? '',
  };
}
