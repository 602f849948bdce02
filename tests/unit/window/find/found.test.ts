import { expect, test } from 'vitest';
import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import { leadsAsFound, pagesFor, personAsFound } from '../../../../renderer/app/find/found.ts';
import { NAVIGATION } from '../../../../renderer/app/pages.tsx';

const titles = (text: string, kind: 'team' | 'commission' = 'team') => pagesFor(text, kind).map(({ title }) => title);

test('a page is found by any part of its name, or by the first letters of its pinyin', () => {
  expect(titles('登记')).toContain('登记来件');
  expect(titles('xstz')).toEqual(['线索台账']);
  expect(titles('DJ')).toEqual(['登记来件']);
  expect(titles('tz')).toEqual([]);
});

test('every page of the left column can be found', () => {
  const column = NAVIGATION.flatMap(({ parts, title }) =>
    parts.length === 0 ? [title] : parts.map((one) => one.title),
  );
  expect(titles('')).toEqual(expect.arrayContaining(column));
});

test('a saved filter is a place of its own', () => {
  const [found] = pagesFor('超一个月', 'team');
  expect(found).toMatchObject({
    title: '台账：超一个月未提出处置意见',
    place: { page: 'ledger', view: 'no-opinion' },
  });
});

test('a commission registers nothing', () => {
  expect(titles('登记', 'commission')).not.toContain('登记来件');
  expect(titles('', 'commission')).not.toContain('导入台账');
});

const row = (number: string, originalNumber = '') =>
  ({
    id: number,
    number,
    originalNumber,
    subjects: '张三',
    organisation: '某局',
    status: 'closed',
    excerpt: '收受礼金',
  }) as LeadRow;

test('a number that was typed exactly stands first, the old one of an imported lead too', () => {
  const rows = [row('ZJ01-2026-0042'), row('ZJ01-2026-0004', '〔2023〕7号'), row('ZJ01-2026-0001')];
  const first = (text: string) => leadsAsFound(rows, text)[0]?.key;
  expect(first('zj01-2026-0001 ')).toBe('ZJ01-2026-0001');
  expect(first('〔2023〕7号')).toBe('ZJ01-2026-0004');
  expect(first('张')).toBe('ZJ01-2026-0042');
});

test('a person leads to everything on that name', () => {
  expect(personAsFound({ name: '张三', organisation: '', leads: 2 })).toMatchObject({
    detail: '单位不详 · 2件',
    place: { page: 'ledger', view: 'all', search: '张三' },
  });
});
