import { defineStep } from '../define.ts';
import { namesField, wordsField } from '../fields.ts';
import { declaredField, ruled, RULING_GUARD_CODES, rulingCorrectable, rulingFields, withDeclared } from '../rulings.ts';
import { type CourseState, moved } from '../state.ts';

/** 分办: who handles the lead, on whose decision (监督执纪工作规则第二十三条). */
export const assign = defineStep({
  action: 'assign',
  event: 'LeadAssigned',
  term: '分办',
  head: { handlers: namesField, declared: declaredField, ...rulingFields },
  content: { opinion: wordsField.optional() },
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_ASSIGNED', 'GUARD_RECUSED', 'GUARD_DECLARED', ...RULING_GUARD_CODES],
  correctable: rulingCorrectable,
  fold: (course, { content: _, ...step }) => {
    if (course.handlers.length > 0) return '重复分办';
    const { handlers, declared } = step.head;
    const what = `由${handlers.join('、')}承办`;
    return onwards(withDeclared(ruled({ ...course, handlers }, step, { term: '分办', what }), declared));
  },
});

/** 变更承办人: both the old and the new ones sign the list of what is handed over. */
export const reassign = defineStep({
  action: 'reassign',
  event: 'HandlerChanged',
  term: '变更承办人',
  head: { handlers: namesField, declared: declaredField, confirmedBy: namesField, ...rulingFields },
  content: { reason: wordsField },
  from: null,
  guards: [
    ...(['GUARD_ARCHIVED', 'GUARD_NOT_ASSIGNED', 'GUARD_RECUSED', 'GUARD_DECLARED', 'GUARD_HANDED_OVER'] as const),
    ...RULING_GUARD_CODES,
  ],
  correctable: rulingCorrectable,
  fold: (course, { content: _, ...step }) => {
    if (course.handlers.length === 0) return '尚未分办的变更承办人';
    const { handlers, declared } = step.head;
    const what = `改由${handlers.join('、')}承办`;
    return withDeclared(ruled({ ...course, handlers }, step, { term: '变更承办人', what }), declared);
  },
});

/** Those that waited to be assigned wait to be studied now. */
function onwards(course: CourseState): CourseState {
  const initial = course.initial === 'to-assign' ? 'to-study' : course.initial;
  const waiting = Object.keys(course.tracks).filter((code) => course.tracks[code]?.stage === 'to-assign');
  return moved({ ...course, initial }, waiting, () => ({ stage: 'to-study' }));
}
