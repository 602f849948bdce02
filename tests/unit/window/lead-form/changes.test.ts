import { describe, expect, test } from 'vitest';
import { changesOf, isCorrected, shownChanges } from '../../../../renderer/features/lead-form/model/changes.ts';
import { valuesOfFile } from '../../../../renderer/features/lead-form/model/file-values.ts';
import {
  type Values,
  withoutSubject,
  withSubject,
  write,
} from '../../../../renderer/features/lead-form/model/values.ts';
import { actionSchema } from '../../../../shared/domain/lead/actions.ts';
import { item } from '../items/support.ts';
import { lead } from '../lead-file/support.ts';
import { context } from './support.ts';

const before = valuesOfFile(lead({ handler: '李明', remarks: '原备注' }));
const correcting = context({ before, hasReporter: true });
const changed = (text: Readonly<Record<string, string>>): Values => ({ ...before, text: { ...before.text, ...text } });
const changes = (values: Values) => {
  const sent = changesOf(values, correcting);
  expect(actionSchema.safeParse({ action: 'correct', changes: sent, reason: '笔误' }).success).toBe(true);
  return sent;
};

describe('a lead in the form', () => {
  test('stands there as it is, its reporter not at all', () => {
    expect(before.text).toMatchObject({
      receivedOn: '2026-11-23',
      amount: '5.2',
      originalPages: '3',
      signature: '实名',
    });
    expect(before.text).toMatchObject({
      'subject.1.name': '王建国',
      'subject.1.topLeader': '是',
      'subject.1.code': '01',
    });
    expect(Object.keys(before.text).filter((field) => field.startsWith('reporter'))).toEqual([]);
  });

  test('an item of the letterbox stands there in the same way', () => {
    const values = valuesOfFile(item({ eightRules: true }));
    expect(values.text).toMatchObject({
      letterClass: '申诉',
      handler: '李明',
      eightRules: '是',
      'subject.1.name': '周明',
    });
    const ofItem = context({ before: values, isItem: true, hasReporter: true });
    expect(changesOf(values, ofItem)).toEqual({});
    expect(changesOf(write(values, 'originalPages', '3'), ofItem)).toEqual({ originalPages: 3 });
  });

  test('changes nothing by being looked at', () => {
    expect(changes(before)).toEqual({});
    expect(isCorrected(before, before)).toBe(false);
    expect(shownChanges(before, correcting)).toEqual([]);
  });
});

describe('what a correction sends', () => {
  test('the fields that differ and no others', () => {
    expect(changes(changed({ problem: '另一摘要', receivedOn: '11.20', amount: '5.20' }))).toEqual({
      problem: '另一摘要',
      receivedOn: '2026-11-20',
    });
    expect(changes(changed({ amount: '52001元', originalPages: '4', eightRules: '是' }))).toEqual({
      amountFen: 5_200_100,
      originalPages: 4,
      eightRules: true,
    });
  });

  test('what was emptied as null, and what does not belong to the new source any more', () => {
    expect(changes(changed({ handler: '', remarks: ' ', amount: '' }))).toEqual({
      handler: null,
      remarks: null,
      amountFen: null,
    });
    const audit = { source: '审计移送', sourceOrganisation: '市审计局', documentNumber: '审〔2026〕3号' };
    expect(changes(changed(audit))).toEqual({ ...audit, letterClass: null });
  });

  test('subjects whole, each with the code it has', () => {
    const [two, key] = withSubject(before);
    const values = write(write(two, `subject.${key}.name`, '李强'), `subject.${key}.management`, '县管');
    expect(changes(values)).toEqual({
      subjects: [
        expect.objectContaining({ code: '01', name: '王建国', topLeader: true }),
        { kind: '个人', name: '李强', organisation: '市住建局', management: '县管' },
      ],
    });
    expect(changes(withoutSubject(values, '1')).subjects).toHaveLength(1);
  });

  test('a new identity, where one was typed', () => {
    expect(changes(changed({ 'reporter.name': '钱某', 'reporter.contact': '139' }))).toEqual({
      reporter: { name: '钱某', contact: '139' },
    });
  });

  test('no reason, that goes beside it', () => {
    expect(changes(changed({ reason: '笔误' }))).toEqual({});
    expect(isCorrected(changed({ reason: '笔误' }), before)).toBe(true);
  });
});

describe('what is shown before it is signed', () => {
  test('old and new beside each other, in the order of the form', () => {
    const values = changed({ problem: '另一摘要', handler: '', 'subject.1.post': '科长', reason: '笔误' });
    expect(shownChanges(values, correcting).map((one) => [one.what, one.old, one.new])).toEqual([
      ['主要问题摘要', '摘要', '另一摘要'],
      ['承办人', '李明', ''],
      ['被反映人1 职务', '处长', '科长'],
    ]);
  });

  test('a subject that was taken out, field by field', () => {
    const [two, key] = withSubject(before);
    const whole = withoutSubject(write(two, `subject.${key}.name`, '李强'), '1');
    const shown = shownChanges(whole, correcting);
    expect(shown.find(({ what }) => what === '被反映人1 姓名')).toMatchObject({ old: '王建国', new: '' });
    expect(shown.find(({ what }) => what === '被反映人2 姓名')).toMatchObject({ old: '', new: '李强' });
  });

  test('an identity never', () => {
    const shown = shownChanges(changed({ 'reporter.name': '钱某', 'reporter.contact': '139' }), correcting);
    expect(shown).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toMatch(/钱某|139/u);
  });
});
