import { NO_OWN_RULES, rulebookOf, SHIPPED_RULES } from '../../../../shared/domain/clocks/rulebook.ts';
import { describe, expect, test } from 'vitest';
import {
  chosenFiles,
  placesText,
  takeable,
  withoutFile,
} from '../../../../renderer/features/lead-form/attach/chosen-files.ts';
import { draftTitle } from '../../../../renderer/features/lead-form/drafting/title.ts';
import { dueText } from '../../../../renderer/features/lead-form/model/due-text.ts';
import { fieldOfCode, fieldOfPath } from '../../../../renderer/features/lead-form/model/field-of.ts';
import { fittingPaste } from '../../../../renderer/features/lead-form/model/paste.ts';
import {
  freshValues,
  isUntouched,
  valuesSchema,
  withoutSubject,
  withSubject,
  withSubjectBack,
  write,
} from '../../../../renderer/features/lead-form/model/values.ts';
import { context, filled, LETTER, TODAY } from './support.ts';

describe('several 被反映人', () => {
  test('one more has the unit of the last, and a key of its own for good', () => {
    const [two, key] = withSubject(filled(LETTER));
    expect(two.text[`subject.${key}.organisation`]).toBe('市住建局');
    const [three, next] = withSubject(withoutSubject(two, key));
    expect(next).not.toBe(key);
    expect(three.subjects).toEqual(['1', next]);
  });

  test('nothing stays of one that was taken out, until it is taken back to its place', () => {
    const [two, key] = withSubject(filled(LETTER));
    const without = withoutSubject(two, '1');
    expect(JSON.stringify(without)).not.toContain('王建国');
    const edited = write(without, `subject.${key}.name`, '李强');
    const back = withSubjectBack(edited, two, '1');
    expect(back.subjects).toEqual(['1', key]);
    expect(back.text).toMatchObject({ 'subject.1.name': '王建国', [`subject.${key}.name`]: '李强' });
  });
});

describe('what is worth keeping', () => {
  test('a fresh form is not, whatever is proposed in it', () => {
    expect(isUntouched(freshValues(TODAY), TODAY)).toBe(true);
    expect(isUntouched(filled({ originalPlace: '密码柜', receivedOn: '2026-11-20' }), TODAY)).toBe(true);
    expect(isUntouched(filled({ 'subject.1.name': '王' }), TODAY)).toBe(false);
    expect(isUntouched(filled({}, { dropped: ['a.pdf'] }), TODAY)).toBe(false);
  });

  test('is read again only as what it was', () => {
    const values = filled(LETTER, { files: ['/a.pdf'] });
    expect(valuesSchema.parse(JSON.parse(JSON.stringify(values)))).toEqual(values);
    expect(valuesSchema.safeParse({ ...values, subjects: [] }).success).toBe(false);
    expect(valuesSchema.safeParse({ ...values, text: { problem: 5 } }).success).toBe(false);
  });

  test('is called by whom it is about', () => {
    expect(draftTitle(filled(LETTER))).toBe('王建国（市住建局）');
    expect(draftTitle(filled())).toBe('尚未填写被反映人');
    expect(draftTitle(filled({ 'subject.1.kind': '姓名不详' }))).toBe('姓名不详');
  });
});

describe('where a refusal stands', () => {
  test.each([
    ['LEAD_DATE_FUTURE', {}, 'receivedOn'],
    ['LEAD_ABOVE_CEILING', {}, 'classification'],
    ['LEAD_SUBJECT_EMPTY', { 'subject.1.name': ' ' }, 'subject.1.name'],
    ['LEAD_MANAGED_ABOVE', { 'subject.1.management': '市管' }, 'subject.1.management'],
    ['LEAD_REPORTER_REQUIRED', {}, 'reporter.name'],
    ['LEAD_REPORTER_REQUIRED', { 'reporter.name': '孙某' }, 'reporter.contact'],
    ['LEAD_NOT_FOUND', {}, 'repeatOf'],
    ['DISK_FULL', {}, null],
    ['INTERNAL', {}, null],
  ] as const)('%s %j', (code, text, field) => {
    expect(fieldOfCode(code, filled({ ...LETTER, ...text }), context())).toBe(field);
  });

  test('at the second subject where it is the second', () => {
    const [two, key] = withSubject(filled(LETTER));
    expect(fieldOfCode('LEAD_SUBJECT_EMPTY', two, context())).toBe(`subject.${key}.name`);
    const sealed = write(two, `subject.${key}.management`, '省管');
    expect(fieldOfCode('LEAD_MANAGED_ABOVE', sealed, context())).toBe(`subject.${key}.management`);
    expect(fieldOfPath(['subjects', 1, 'post'], two)).toBe(`subject.${key}.post`);
  });

  test('of a schema by its path', () => {
    expect(fieldOfPath(['amountFen'], filled())).toBe('amount');
    expect(fieldOfPath(['reporter', 'contact'], filled())).toBe('reporter.contact');
    expect(fieldOfPath(['problem'], filled())).toBe('problem');
    expect(fieldOfPath(['unknown'], filled())).toBeNull();
  });
});

describe('a paste of any size', () => {
  test('is taken whole as long as it could be shortened by hand', () => {
    expect(fittingPaste('甲'.repeat(6000), 0, 5000)).toBeNull();
    expect(fittingPaste('甲'.repeat(10_000), 0, 5000)).toBeNull();
  });

  test('is cut beyond that, between characters', () => {
    expect(fittingPaste('甲'.repeat(1_000_000), 0, 5000)).toHaveLength(10_000);
    expect(fittingPaste('甲'.repeat(10), 10_000, 5000)).toBe('');
    expect(fittingPaste(`${'甲'.repeat(9_999)}𠮷𠮷`, 0, 5000)).toBe('甲'.repeat(9_999));
  });
});

describe('files for after the registration', () => {
  const there = new File(['a'], '拖入.pdf');
  const values = filled({}, { files: ['E:\\扫描\\1.jpg'], dropped: ['拖入.pdf', '丢失.pdf'] });

  test('are listed, and one whose content is gone says so', () => {
    expect(chosenFiles(values, [there], '\\').map(({ name, fault }) => [name, fault])).toEqual([
      ['1.jpg', null],
      ['拖入.pdf', null],
      ['丢失.pdf', '锁定后需要重新拖入；不再需要的请移除。'],
    ]);
    expect(takeable(values, [there])).toEqual([there]);
  });

  test('can be taken out again', () => {
    expect(withoutFile(values, { kind: 'path', id: 'E:\\扫描\\1.jpg' }).files).toEqual([]);
    const without = withoutFile(values, { kind: 'content', id: '拖入.pdf' });
    expect(without.dropped).toEqual(['丢失.pdf']);
    expect(takeable(without, [there])).toEqual([]);
  });

  test('still lie where they were', () => {
    expect(placesText(values.files, [], '\\')).toBe('E盘（E:\\扫描）');
    expect(placesText(values.files, [there], '\\')).toBe('E盘（E:\\扫描）、拖入前的位置');
  });
});

describe('what is said at registration', () => {
  test('when the opinion is due, and why', () => {
    expect(dueText(filled({ receivedOn: '11.23' }), TODAY, SHIPPED_RULES)).toEqual({
      sentence: '处置意见最迟12月23日提出。',
      reckonings: ['最迟12月23日：11月23日收到，1个月（中国共产党纪律检查机关监督执纪工作规则第二十一条）。'],
    });
    expect(dueText(filled({ receivedOn: '20261209' }), '2026-12-10', SHIPPED_RULES).sentence).toBe(
      '处置意见最迟2027年1月9日提出。',
    );
  });

  test('when a reporter who gave his name is told, by the rules of the unit; of a repeat he is not', () => {
    const named = filled({ receivedOn: '11.23', signature: '实名' });
    const { sentence, reckonings } = dueText(named, TODAY, SHIPPED_RULES);
    expect(sentence).toBe('处置意见最迟12月23日提出；实名告知最迟12月14日。');
    expect(reckonings[1]).toBe(
      '最迟12月14日：11月23日收到实名检举控告，15个工作日（纪检监察机关处理检举控告工作规则第二十六条）；其间11月28日至11月29日、12月5日至12月6日、12月12日至12月13日休息，不计。',
    );
    const spans = [{ code: 'D05', unit: 'working-days', count: 10, from: '2026-11-01' } as const];
    expect(dueText(named, TODAY, rulebookOf({ ...NO_OWN_RULES, spans })).sentence).toContain('实名告知最迟12月7日');
    expect(dueText(write(named, 'repeat', '重复'), TODAY, SHIPPED_RULES).sentence).toBe('处置意见最迟12月23日提出。');
  });

  test('that no clock runs for a letter that is no accusation', () => {
    expect(dueText(filled({ letterClass: '申诉' }), TODAY, SHIPPED_RULES).sentence).toBe(
      '来件类别为申诉，不起算处置意见期限。',
    );
    expect(dueText(filled({ letterClass: '申诉', source: '审计移送' }), TODAY, SHIPPED_RULES).sentence).toContain(
      '最迟12月26日',
    );
  });
});
