import { line } from './clean.ts';
import type { FormContext } from './context.ts';
import type { Found } from './errors.ts';
import { labelOf, SUBJECT_FIELDS, subjectField } from './fields.ts';
import { scopeOf } from './gate.ts';
import { LONGEST_OF_SUBJECT } from './limits.ts';
import { isSubjectFieldRequired } from './required.ts';
import { read, type Values } from './values.ts';
import { isVisible } from './visible.ts';

/** Checks every 被反映人. */
export function checkSubjects(values: Values, context: FormContext, found: Found): void {
  for (const key of values.subjects) checkSubject(key, values, context, found);
}

function checkSubject(key: string, values: Values, context: FormContext, found: Found): void {
  for (const field of SUBJECT_FIELDS) {
    const id = subjectField(key, field);
    if (!isVisible(id, values, context)) continue;
    const text = line(read(values, id));
    const longest = LONGEST_OF_SUBJECT[field];
    if (longest !== undefined && text.length > longest) found.say(id, `最多${String(longest)}字，请删减。`);
    if (text !== '' || !isSubjectFieldRequired(field, key, values)) continue;
    if (field === 'name') found.refuse(id, 'LEAD_SUBJECT_EMPTY');
    else found.say(id, `请${field === 'organisation' ? '填写' : '选择'}${labelOf(subjectField(key, field))}。`);
  }
  if (scopeOf(values, key) === null) found.say(subjectField(key, 'management'), '请选择管理权限。');
}
