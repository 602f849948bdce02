import { describe, expect, test } from 'vitest';
import { check, checkCorrection } from '../../../../renderer/features/lead-form/model/check.ts';
import {
  LONGEST,
  LONGEST_OF_REPORTER,
  LONGEST_OF_SUBJECT,
} from '../../../../renderer/features/lead-form/model/limits.ts';
import { repeatChoice, earlierSentence } from '../../../../renderer/features/lead-form/model/repeat.ts';
import { withSubject } from '../../../../renderer/features/lead-form/model/values.ts';
import { reporterSchema, subjectSchema } from '../../../../shared/domain/lead/fields.ts';
import { leadDraftSchema } from '../../../../shared/domain/lead/draft.ts';
import { sentence } from '../../../../shared/errors/app-error.ts';
import { context, filled, LETTER } from './support.ts';

const faults = (text: Readonly<Record<string, string>>, changes = {}) =>
  check(filled({ ...LETTER, ...text }), context(changes));

describe('what keeps a lead from being registered', () => {
  test('a letter with all that is asked has no fault', () => {
    expect(faults({})).toEqual({});
  });

  test('an empty form asks who first, and for no content', () => {
    expect(check(filled(), context())).toEqual({
      'subject.1.name': '请填写被反映人姓名；确实不清楚的，请选“姓名不详”。',
      'subject.1.organisation': '请填写单位。',
      'subject.1.management': '请选择管理权限。',
    });
  });

  test('once that is known, everything that is missing', () => {
    const empty = Object.fromEntries(Object.keys(LETTER).map((field) => [field, '']));
    expect(Object.keys(faults({ ...empty, 'subject.1.management': '县管' }))).toEqual([
      'category',
      'problem',
      'signature',
      'originalPages',
      'originalPlace',
      'subject.1.name',
      'subject.1.organisation',
    ]);
  });

  test.each([
    ['receivedOn', { receivedOn: '20261127' }, sentence('LEAD_DATE_FUTURE')],
    ['receivedOn', { receivedOn: '明天' }, '日期未能识别，请按“20261123”或“11.23”填写，或从日历中选择。'],
    ['receivedOn', { receivedOn: '2.30' }, '没有这一天，请核对。'],
    ['writtenOn', { receivedOn: '11.23', writtenOn: '11.24' }, '落款或邮戳日期不能晚于收到日期，请核对。'],
    ['lateReason', { receivedOn: '11.2' }, '请填写补登原因。'],
    [
      'documentNumber',
      { source: '上级交办', sourceOrganisation: '市纪委', documentNumber: '无' },
      '上级交办的线索请填写交办文号。',
    ],
    ['sourceOrganisation', { source: '审计移送', documentNumber: '无' }, '请填写来文单位。'],
    [
      'classification',
      { classification: '机密' },
      '本库存放上限为工作秘密。国家秘密不得在本机存储、处理，请按涉密载体管理规定办理。',
    ],
    ['amount', { amount: '约五万' }, '金额未能识别，请填写数字，例如“5.2”表示5.2万元。'],
    ['amount', { amount: '5.1234567' }, '金额最多精确到分。'],
    ['originalPages', { originalPages: '三' }, '请填写页数，只填数字。'],
    ['repeatOf', { repeat: '重复' }, '请填写原线索编号。'],
    ['repeatOf', { repeat: '重复', repeatOf: '第3件' }, '请填写线索编号，例如 ZJ01-2026-0001，或在先前线索中选择。'],
    ['problem', { problem: '甲'.repeat(5003) }, '最多5000字，现多出3字，请删减；原文可作为附件保存。'],
    ['subject.1.management', { 'subject.1.management': '市管' }, sentence('LEAD_MANAGED_ABOVE')],
  ])('%s (%#)', (field, text, said) => {
    expect(faults(text)[field]).toBe(said);
  });

  test('a signed letter needs a name and a way to reach', () => {
    const needed = sentence('LEAD_REPORTER_REQUIRED');
    expect(faults({ signature: '实名' })).toEqual({ 'reporter.name': needed, 'reporter.contact': needed });
    expect(faults({ signature: '实名', 'reporter.name': '孙某' })).toEqual({ 'reporter.contact': needed });
    expect(faults({ signature: '实名', 'reporter.name': '孙某', 'reporter.contact': '138' })).toEqual({});
  });

  test('an unknown name is chosen, and then no name is asked', () => {
    expect(faults({ 'subject.1.kind': '姓名不详', 'subject.1.name': '', 'subject.1.organisation': '' })).toEqual({});
  });

  test('every subject is looked at', () => {
    const [two, key] = withSubject(filled(LETTER));
    expect(Object.keys(check(two, context()))).toEqual([`subject.${key}.name`, `subject.${key}.management`]);
  });

  test('first or repeat is proposed where nothing is on record, and asked where something is', () => {
    expect(repeatChoice(filled(), context())).toBe('首次');
    expect(faults({}, { earlier: 2 })).toEqual({ repeat: '请选择首次/重复。' });
    expect(faults({}, { earlier: null })).toEqual({ repeat: '请选择首次/重复。' });
    expect(faults({ repeat: '首次' }, { earlier: 2 })).toEqual({});
    expect(earlierSentence(5, 2)).toBe('已有2件线索反映同一姓名、同一单位，请先核对是否重复。');
    expect(earlierSentence(5, 0)).toBe('已有5件线索反映同一姓名，请先核对是否重复。');
  });
});

describe('a correction', () => {
  const old = filled({ ...LETTER, category: '未注明', 'subject.1.management': '未注明', originalPages: '' });
  const correcting = context({ before: old, hasReporter: true });

  test('does not answer for what was so before', () => {
    expect(checkCorrection({ ...old, text: { ...old.text, problem: '改', reason: '笔误' } }, correcting)).toEqual({});
  });

  test('answers for what it changes, and for its reason', () => {
    const values = { ...old, text: { ...old.text, problem: '', receivedOn: '20261127' } };
    expect(Object.keys(checkCorrection(values, correcting))).toEqual(['receivedOn', 'problem', 'reason']);
    const emptied = { ...old, text: { ...old.text, 'subject.1.name': '', reason: '笔误' } };
    expect(Object.keys(checkCorrection(emptied, correcting))).toEqual(['subject.1.name']);
  });

  test('of an item makes no 检举控告 of it: that becomes a lead', () => {
    const base = filled({ ...LETTER, letterClass: '申诉' });
    const accusing = { ...base, text: { ...base.text, letterClass: '检举控告', reason: '误选' } };
    const ofItem = context({ before: base, isItem: true });
    expect(checkCorrection(accusing, ofItem)).toEqual({ letterClass: '属于检举控告的，请转为线索。' });
    expect(checkCorrection(accusing, { ...ofItem, isItem: false })).toEqual({});
    const other = { ...accusing, text: { ...accusing.text, letterClass: '批评建议' } };
    expect(checkCorrection(other, ofItem)).toEqual({});
  });
});

describe('the lengths of the form are those of the schema', () => {
  const takes = (field: string, length: number) => {
    const shape = leadDraftSchema.shape as unknown as Record<
      string,
      { safeParse: (value: unknown) => { success: boolean } }
    >;
    return shape[field]?.safeParse('甲'.repeat(length)).success;
  };

  test.each(Object.entries(LONGEST).filter(([field]) => field !== 'evidenceSource' && field !== 'reason'))(
    '%s',
    (field, most) => {
      expect([takes(field, most), takes(field, most + 1)]).toEqual([true, false]);
    },
  );

  test('of subjects and reporters too', () => {
    for (const [field, most] of Object.entries(LONGEST_OF_SUBJECT)) {
      const subject = (length: number) => ({ kind: '个人', management: '县管', [field]: '甲'.repeat(length) });
      expect([
        subjectSchema.safeParse(subject(most)).success,
        subjectSchema.safeParse(subject(most + 1)).success,
      ]).toEqual([true, false]);
    }
    for (const [field, most] of Object.entries(LONGEST_OF_REPORTER)) {
      const reporter = (length: number) => ({ name: '甲', contact: '1', [field]: '甲'.repeat(length) });
      expect([
        reporterSchema.safeParse(reporter(most)).success,
        reporterSchema.safeParse(reporter(most + 1)).success,
      ]).toEqual([true, false]);
    }
  });
});
