import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';
import { Facts } from '../../../ui/facts.tsx';
import { subjectMarks } from '../../../ui/course/subject-text.ts';

/** Each subject of a lead with its own number and all that is known of it. */
export function SubjectFacts({ lead }: { readonly lead: LeadFile }) {
  return lead.subjects.map((subject) => (
    <Facts
      key={subject.code}
      facts={[
        ['姓名（名称）', `${subjectName(subject)}　${subject.personNumber}`],
        ['单位、职务', [subject.organisation, subject.post].filter((part) => part !== undefined).join(' ')],
        ['职级', subject.rank ?? ''],
        ['管理权限', subject.management],
        ['其他', subjectMarks(subject).join('，')],
      ].flatMap(([name = '', value = '']) => (value === '' ? [] : [[name, value] as const]))}
    />
  ));
}
