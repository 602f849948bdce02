import type { Subject } from './fields.ts';

/** How a subject is called in a list. */
export function subjectName({ name }: Pick<Subject, 'name'>): string {
  return name ?? '姓名不详';
}

/** All subjects of a lead, as a list names them. */
export function subjectNames(subjects: readonly Pick<Subject, 'name'>[]): string {
  return subjects.map(subjectName).join('、');
}

/** 单位及职务 of a lead: those of its first subject. */
export function unitAndPost([first]: readonly Pick<Subject, 'organisation' | 'post'>[]): string {
  return [first?.organisation ?? '', first?.post ?? ''].filter((text) => text !== '').join(' ');
}
