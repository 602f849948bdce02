import { defineStep } from '../define.ts';
import { dateField, nameField, personsField, wordField, wordsField } from '../fields.ts';
import { moved, trackOf } from '../state.ts';

/** 移送: to whom, by whom, and the receipt that came back. */
export const transfer = defineStep({
  action: 'transfer',
  event: 'LeadTransferred',
  term: '移送',
  head: {
    persons: personsField,
    to: wordField,
    documentNumber: wordField,
    transferredOn: dateField,
    carriedBy: nameField,
    receivedBy: wordField,
    receiptNumber: wordField,
  },
  content: { list: wordsField.optional() },
  from: ['to-transfer'],
  guards: ['GUARD_ARCHIVED', 'GUARD_PENDING', 'GUARD_ALL_SIGNED'],
  correctable: {
    replaced: ['to', 'documentNumber', 'transferredOn', 'carriedBy', 'receivedBy', 'receiptNumber'],
  },
  fold: (course, { head, content: _, ...step }) => {
    if (!head.persons.every((code) => trackOf(course, code).stage === 'to-transfer')) return '没有待移送的对象';
    const { persons, to, documentNumber, transferredOn, receivedBy, receiptNumber } = head;
    const transfer = { ...step, persons, to, documentNumber, transferredOn, receivedBy, receiptNumber };
    const transfers = [...course.transfers, transfer];
    return moved({ ...course, transfers }, persons, () => ({ stage: 'transferred' }));
  },
});
