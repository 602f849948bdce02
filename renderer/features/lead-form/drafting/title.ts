import { line } from '../model/clean.ts';
import { subjectField } from '../model/fields.ts';
import { read, type Values } from '../model/values.ts';

/** What a draft is called in a list: whom it is about, as far as that is typed. */
export function draftTitle(values: Values): string {
  const names = values.subjects
    .map((key) => {
      if (read(values, subjectField(key, 'kind')) === '姓名不详') return '姓名不详';
      return line(read(values, subjectField(key, 'name')));
    })
    .filter((name) => name !== '');
  const unit = line(read(values, subjectField(values.subjects[0] ?? '1', 'organisation')));
  if (names.length === 0) return unit === '' ? '尚未填写被反映人' : `尚未填写被反映人（${unit}）`;
  return unit === '' ? names.join('、') : `${names.join('、')}（${unit}）`;
}
