import { defineStep } from '../define.ts';
import { dateField, nameField, namesField, wordsField } from '../fields.ts';
import { type CourseState, moved } from '../state.ts';

/** 分办: who handles the lead, on whose decision (监督执纪工作规则第二十三条). */
export const assign = defineStep({
  action: 'assign',
  event: 'LeadAssigned',
  term: '分办',
  head: { handlers: namesField, decidedBy: nameField, decidedOn: dateField },
  content: { opinion: wordsField.optional() },
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_ASSIGNED', 'GUARD_RECUSED'],
  correctable: { replaced: ['decidedOn'] },
  fold: (course, { head }) => {
    if (course.handlers.length > 0) return '重复分办';
    return onwards({ ...course, handlers: head.handlers });
  },
});

/** 变更承办人: both the old and the new ones sign the list of what is handed over. */
export const reassign = defineStep({
  action: 'reassign',
  event: 'HandlerChanged',
  term: '变更承办人',
  head: { handlers: namesField, confirmedBy: namesField, decidedBy: nameField, decidedOn: dateField },
  content: { reason: wordsField },
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_NOT_ASSIGNED', 'GUARD_RECUSED', 'GUARD_HANDED_OVER'],
  correctable: { replaced: ['decidedOn'] },
  fold: (course, { head }) => {
    if (course.handlers.length === 0) return '尚未分办的变更承办人';
    return { ...course, handlers: head.handlers };
  },
});

/** Those that waited to be assigned wait to be studied now. */
function onwards(course: CourseState): CourseState {
  const initial = course.initial === 'to-assign' ? 'to-study' : course.initial;
  const waiting = Object.keys(course.tracks).filter((code) => course.tracks[code]?.stage === 'to-assign');
  return moved({ ...course, initial }, waiting, () => ({ stage: 'to-study' }));
}
