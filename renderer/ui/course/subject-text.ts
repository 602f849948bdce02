import type { CodedSubject } from '../../../shared/domain/lead/fields.ts';
import { subjectName } from '../../../shared/domain/lead/subject-text.ts';

/** A subject in one line: code, name, unit, post, rank, and what else is known. */
export function subjectText(subject: CodedSubject): string {
  const parts = [subjectName(subject), subject.organisation, subject.post, subject.rank, subject.management];
  return [
    subject.code,
    [...parts, ...subjectMarks(subject)].filter((part) => part !== undefined && part !== '').join('，'),
  ].join(' ');
}

/** What is known of a subject beside name, unit and post. */
export function subjectMarks(subject: CodedSubject): readonly string[] {
  return [
    subject.kind === '个人' || subject.kind === '姓名不详' ? '' : subject.kind,
    subject.politicalStatus ?? '',
    subject.supervised === true ? '监察对象' : '',
    subject.topLeader === true ? '一把手' : '',
    subject.delegate ?? '',
  ].filter((mark) => mark !== '');
}
