import { describe, expect, test } from 'vitest';
import { LEAD_FIELDS } from '../../../../renderer/features/lead-form/model/fields.ts';
import { gateOf, jurisdictionOf } from '../../../../renderer/features/lead-form/model/gate.ts';
import { withSubject, write } from '../../../../renderer/features/lead-form/model/values.ts';
import { isVisible } from '../../../../renderer/features/lead-form/model/visible.ts';
import { context, filled, LETTER } from './support.ts';

const asked = (text: Readonly<Record<string, string>>, changes = {}) =>
  LEAD_FIELDS.filter((field) => isVisible(field, filled(text), context(changes)));

const BEFORE = ['receivedOn', 'channel', 'writtenOn', 'source', 'letterClass'];
const CONTENT = [
  'classification',
  'category',
  'eightRules',
  'problem',
  'occurred',
  'amount',
  'signature',
  'repeat',
  'originalPages',
  'originalPlace',
  'proposedOpinion',
  'handler',
];

describe('who before what', () => {
  test('nothing of the content is asked before the managing level is known', () => {
    expect(asked({ 'subject.1.name': '王建国', signature: '实名', category: '违反廉洁纪律' })).toEqual(BEFORE);
    expect(isVisible('reporter.name', filled({ signature: '实名' }), context())).toBe(false);
    expect(isVisible('subject.1.topLeader', filled(), context())).toBe(false);
    expect(isVisible('subject.1.rank', filled(), context())).toBe(true);
  });

  test('then all of it is', () => {
    expect(asked({ 'subject.1.management': '驻在单位党组管理' })).toEqual([...BEFORE, ...CONTENT]);
  });

  test.each(['中管', '省管', '市管'])('a lead on somebody %s stops before the content', (management) => {
    const values = filled({ ...LETTER, 'subject.1.management': management });
    expect(gateOf(values, '市')).toBe('stopped');
    expect(jurisdictionOf(values, '1', '市')).toBe('sealed');
    expect(asked(values.text as Record<string, string>)).toEqual(BEFORE);
  });

  test('unless it was assigned, with a number that is one', () => {
    const assigned = { 'subject.1.management': '市管', source: '上级交办' };
    expect(gateOf(filled(assigned), '市')).toBe('stopped');
    for (const number of ['无', ' ', '——', '没有']) {
      expect(gateOf(filled({ ...assigned, documentNumber: number }), '市')).toBe('stopped');
    }
    expect(gateOf(filled({ ...assigned, documentNumber: '市纪办〔2026〕15号' }), '市')).toBe('assigned');
    expect(gateOf(filled({ ...assigned, source: '领导批办', documentNumber: '市纪办〔2026〕15号' }), '市')).toBe(
      'stopped',
    );
  });

  test('the level of the dispatching body decides', () => {
    const values = filled({ 'subject.1.management': '县管' });
    expect([gateOf(values, '省'), gateOf(values, '市'), gateOf(values, '县')]).toEqual(['open', 'open', 'stopped']);
  });

  test('every subject has to be answered for, and one is enough to stop', () => {
    const [two, key] = withSubject(filled(LETTER));
    expect(gateOf(two, '市')).toBe('unanswered');
    expect(gateOf(write(two, `subject.${key}.management`, '县管'), '市')).toBe('open');
    expect(gateOf(write(two, `subject.${key}.management`, '市管'), '市')).toBe('stopped');
  });

  test('未注明 is an answer for nobody whose name is known', () => {
    expect(gateOf(filled({ 'subject.1.management': '未注明' }), '市')).toBe('unanswered');
    expect(gateOf(filled({ 'subject.1.management': '未注明', 'subject.1.kind': '姓名不详' }), '市')).toBe('open');
  });
});

describe('what is asked only where it means something', () => {
  const open = { 'subject.1.management': '驻在单位党组管理' };

  test('unit and number of the document it came with', () => {
    for (const text of [{ channel: '转来' }, { source: '审计移送' }, { source: '上级交办' }]) {
      expect(asked(text)).toEqual(expect.arrayContaining(['sourceOrganisation', 'documentNumber']));
    }
    expect(asked({ source: '上级交办' })).not.toContain('letterClass');
  });

  test('the reason for a late entry, from more than five working days on', () => {
    expect(asked({ receivedOn: '2026-11-19' })).not.toContain('lateReason');
    expect(asked({ receivedOn: '11.18' })).toContain('lateReason');
    expect(asked({ receivedOn: '？' })).not.toContain('lateReason');
  });

  test('the second level where the first has one, the earlier lead for a repeat, the reporter where it is signed', () => {
    expect(asked({ ...open, category: '职务犯罪' })).toContain('subcategory');
    expect(asked({ ...open, category: '诉求/非受理' })).not.toContain('subcategory');
    expect(asked({ ...open, repeat: '重复' })).toContain('repeatOf');
    expect(isVisible('reporter.name', filled({ ...open, signature: '实名' }), context())).toBe(true);
    expect(isVisible('reporter.name', filled({ ...open, signature: '匿名' }), context())).toBe(false);
  });

  test('where the original lies only if there is one', () => {
    expect(asked({ ...open, channel: '来电' })).not.toContain('originalPages');
    expect(asked({ ...open, channel: '网络' })).not.toContain('originalPlace');
  });

  test('of a body no post and rank, of an unknown person no name', () => {
    const field = (kind: string, name: 'name' | 'post' | 'rank' | 'organisation') =>
      isVisible(`subject.1.${name}`, filled({ 'subject.1.kind': kind }), context());
    expect([field('单位', 'post'), field('党组织', 'rank'), field('单位', 'organisation')]).toEqual([
      false,
      false,
      true,
    ]);
    expect([field('姓名不详', 'name'), field('姓名不详', 'post')]).toEqual([false, true]);
  });

  test('a correction has its reason and remarks, and no repeat', () => {
    const correcting = asked(open, { before: filled(open) });
    expect(correcting).toEqual(expect.arrayContaining(['remarks', 'reason']));
    expect(correcting).not.toContain('repeat');
    expect(asked({}, { before: filled() })).toContain('problem');
  });

  test('where files come from, as soon as there are any', () => {
    const values = filled(open, { files: ['/media/扫描.pdf'] });
    expect(isVisible('acquiredOn', values, context())).toBe(true);
    expect(isVisible('evidenceSource', filled(open, { dropped: ['扫描.pdf'] }), context())).toBe(true);
    expect(asked(open)).not.toContain('evidenceSource');
  });
});
