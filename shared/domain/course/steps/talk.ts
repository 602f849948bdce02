import { z } from 'zod';
import { defineStep } from '../define.ts';
import { dateField, namesField, personsField, wordField, wordsField } from '../fields.ts';
import { type CourseState, moved, trackOf } from '../state.ts';
import type { CourseStage } from '../../../rules/course-stages.ts';

const allStand = (course: CourseState, codes: readonly string[], stage: CourseStage): boolean =>
  codes.every((code) => trackOf(course, code).stage === stage && trackOf(course, code).pending === null);

/** 函询送达: the reply is due from here (监督执纪工作规则第二十九条). */
export const deliverInquiry = defineStep({
  action: 'deliver-inquiry',
  event: 'InquiryDelivered',
  term: '函询送达',
  head: { persons: personsField, documentNumber: wordField, deliveredOn: dateField, copiedTo: wordField.optional() },
  content: {},
  from: ['talk-ready'],
  guards: ['GUARD_ARCHIVED', 'GUARD_PENDING', 'GUARD_DAY_ORDER'],
  correctable: { replaced: ['documentNumber', 'deliveredOn'], filled: ['copiedTo'] },
  fold: (course, { head }) =>
    allStand(course, head.persons, 'talk-ready')
      ? moved(course, head.persons, () => ({ stage: 'talk-awaiting-reply' }))
      : '当前环节不能函询',
});

/** 函询回复: signed by the head of his unit, unless it is about the head himself. */
export const receiveReply = defineStep({
  action: 'receive-reply',
  event: 'ReplyReceived',
  term: '收到函询回复',
  head: {
    persons: personsField,
    receivedOn: dateField,
    headSigned: z.enum(['已签署意见', '本人为主要负责人', '回复涉及主要负责人']),
  },
  content: { gist: wordsField.optional() },
  from: ['talk-awaiting-reply'],
  guards: ['GUARD_ARCHIVED', 'GUARD_PENDING', 'GUARD_DAY_ORDER'],
  correctable: { replaced: ['receivedOn'] },
  fold: (course, { head }) =>
    allStand(course, head.persons, 'talk-awaiting-reply')
      ? moved(course, head.persons, () => ({ stage: 'talk-to-report' }))
      : '没有待回复的函询',
});

/** 谈话: held by two or more of those approved. */
export const holdTalk = defineStep({
  action: 'hold-talk',
  event: 'TalkHeld',
  term: '谈话',
  head: { persons: personsField, heldOn: dateField, talkers: namesField, place: wordField },
  content: { gist: wordsField.optional() },
  from: ['talk-ready'],
  guards: [
    'GUARD_ARCHIVED',
    'GUARD_PENDING',
    'GUARD_TWO_PERSONS',
    'GUARD_IN_GROUP',
    'GUARD_RECUSED',
    'GUARD_DAY_ORDER',
  ],
  correctable: { replaced: ['heldOn', 'place'] },
  fold: (course, { head }) =>
    allStand(course, head.persons, 'talk-ready')
      ? moved(course, head.persons, () => ({ stage: 'talk-to-report' }))
      : '当前环节不能谈话',
});
