import { accidentReported, recordedAccident } from '../accident.ts';
import { defineStep } from '../define.ts';
import { dateField, stepField, timeField, wordField, wordsField } from '../fields.ts';

/** 安全事故: when it happened, to the minute, since it is reported within hours (监督执纪工作规则第七十条). */
export const recordAccident = defineStep({
  action: 'record-accident',
  event: 'AccidentRecorded',
  term: '登记安全事故',
  head: { occurredOn: dateField, occurredAt: timeField },
  content: { accidentFacts: wordsField },
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_NOT_ASSIGNED'],
  correctable: { replaced: ['occurredOn', 'occurredAt'] },
  fold: recordedAccident,
});

/** 报告安全事故: to whom, and when, to the minute. */
export const reportAccident = defineStep({
  action: 'report-accident',
  event: 'AccidentReported',
  term: '报告安全事故',
  head: { accident: stepField, reportedOn: dateField, reportedAt: timeField, reportedTo: wordField },
  content: { note: wordsField.optional() },
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_NO_ACCIDENT', 'GUARD_ACCIDENT_ORDER'],
  correctable: { replaced: ['reportedOn', 'reportedAt', 'reportedTo'] },
  fold: accidentReported,
});
