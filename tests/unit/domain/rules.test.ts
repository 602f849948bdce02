import { expect, test } from 'vitest';
import { deviceLetter, leadNumber, personNumber } from '../../../shared/domain/lead/number.ts';
import { assertMayBeRegistered, isDocumentNumber, type LeadFacts } from '../../../shared/domain/lead/rules.ts';
import { noticesFor } from '../../../shared/domain/lead/notices.ts';
import { leadDraftSchema } from '../../../shared/domain/lead/draft.ts';
import { DISPATCHING_LEVELS, MANAGEMENT_SCOPES, mustBeSentSealed } from '../../../shared/rules/management.ts';
import { errorCode } from '../../fixtures/error-code.ts';

const context = { level: '市', ceiling: '工作秘密', today: '2026-11-23' } as const;

const facts = (fields: Partial<LeadFacts> = {}): LeadFacts => ({
  receivedOn: '2026-11-23',
  source: '信访举报',
  classification: '工作秘密',
  signature: '匿名',
  subjects: [{ kind: '个人', name: '王五', management: '驻在单位党组管理' }],
  category: '违反廉洁纪律',
  hasReporter: false,
  documentNumber: undefined,
  ...fields,
});

const codeOf = (fields: Partial<LeadFacts>) =>
  errorCode(() => {
    assertMayBeRegistered(facts(fields), context);
  });

test('an ordinary lead passes', () => {
  expect(() => {
    assertMayBeRegistered(facts(), context);
  }).not.toThrow();
});

test('which levels must be sent sealed is data, for each dispatching level', () => {
  const table = DISPATCHING_LEVELS.map((level) => [
    level,
    MANAGEMENT_SCOPES.filter((scope) => mustBeSentSealed(level, scope)),
  ]);
  expect(table).toEqual([
    ['省', ['中管', '省管']],
    ['市', ['中管', '省管', '市管']],
    ['县', ['中管', '省管', '市管', '县管']],
  ]);
});

test('one subject managed at the level is enough to refuse the whole lead', async () => {
  const subjects: LeadFacts['subjects'] = [
    { kind: '个人', name: '王五', management: '驻在单位党组管理' },
    { kind: '个人', name: '赵六', management: '市管' },
  ];
  expect(await codeOf({ subjects })).toBe('LEAD_MANAGED_ABOVE');
});

test('assigned by the commission with its document number it is an ordinary lead; without the number it is not', async () => {
  const subjects: LeadFacts['subjects'] = [{ kind: '个人', name: '赵六', management: '市管' }];
  const assigned = { subjects, source: '上级交办' } as const;
  expect(() => {
    assertMayBeRegistered(facts({ ...assigned, documentNumber: '市纪交〔2026〕3号' }), context);
  }).not.toThrow();
  expect(await codeOf(assigned)).toBe('LEAD_MANAGED_ABOVE');
  for (const none of [' ', '无', '—', '－－', '/', '暂无', '无文号', '没有', '不详', '。']) {
    expect(await codeOf({ ...assigned, documentNumber: none }), none).toBe('LEAD_MANAGED_ABOVE');
  }
  for (const number of ['无锡纪交3号', '3', '无字第1号']) {
    expect(isDocumentNumber(number), number).toBe(true);
  }
});

test.each([
  [{ classification: '秘密' }, 'LEAD_ABOVE_CEILING'],
  [{ receivedOn: '2026-11-24' }, 'LEAD_DATE_FUTURE'],
  [{ subjects: [{ kind: '个人', management: '驻在单位党组管理' }] }, 'LEAD_SUBJECT_EMPTY'],
  [{ subjects: [{ kind: '姓名不详', name: '某', management: '未注明' }] }, 'LEAD_SUBJECT_EMPTY'],
  [{ signature: '实名' }, 'LEAD_REPORTER_REQUIRED'],
  [{ subcategory: '公款旅游', category: '违反组织纪律' }, 'LEAD_INVALID'],
] as const)('%o is refused with %s', async (fields, code) => {
  expect(await codeOf(fields as unknown as Partial<LeadFacts>)).toBe(code);
});

test('rank alone only raises a question', () => {
  const draft = leadDraftSchema.parse({
    receivedOn: '2026-11-23',
    subjects: [{ kind: '个人', name: '王五', rank: '县处级', management: '驻在单位党组管理' }],
    category: '违反廉洁纪律',
    problem: '收受礼金',
    signature: '匿名',
  });
  expect(noticesFor(draft, '市', '2026-11-23').map(({ code }) => code)).toEqual(['CHECK_MANAGEMENT']);
  expect(noticesFor(draft, '省', '2026-11-23')).toEqual([]);
  expect(noticesFor(draft, '省', '2026-12-10').map(({ code }) => code)).toEqual(['LATE_ENTRY']);
});

test('numbers: code, year of receipt, sequence; a later device puts its letter before the sequence', () => {
  expect(leadNumber({ code: 'ZJ01', year: 2026, letter: '', sequence: 1 })).toBe('ZJ01-2026-0001');
  expect(leadNumber({ code: 'ZJ01', year: 2026, letter: 'B', sequence: 12_345 })).toBe('ZJ01-2026-B12345');
  expect(personNumber('ZJ01-2026-0001', '02')).toBe('ZJ01-2026-0001-02');
});

test('different device numbers give different letters', () => {
  const numbers = Array.from({ length: 2000 }, (_, index) => String(index + 1));
  expect(new Set(numbers.map(deviceLetter)).size).toBe(numbers.length);
  expect(['1', '2', '02', '26', '27', 'B', 'NB-2'].map(deviceLetter)).toEqual(['A', 'B', 'B', 'Z', 'AA', 'B', 'NB-2-']);
});

test('prototype keys and unknown fields are refused, not copied', () => {
  const hostile = JSON.parse('{"__proto__": {"x": 1}, "receivedOn": "2026-11-23"}') as unknown;
  expect(leadDraftSchema.safeParse(hostile).success).toBe(false);
  expect(leadDraftSchema.safeParse({ ...facts(), extra: 1 }).success).toBe(false);
});
