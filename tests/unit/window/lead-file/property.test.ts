import { expect, test } from 'vitest';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { propertyLines } from '../../../../renderer/features/lead-file/model/property.ts';
import { lead } from './support.ts';

const BRACELET: LeadFile['course']['property'][number] = {
  ...{ event: 'p1', itemNumber: 1, persons: ['01'], measure: '暂扣', keptAt: '保管室' },
  look: { article: '手镯', features: '绿色石质', quantity: '1只' },
  unrelatedOn: null,
  settled: null,
};

function linesOf(...property: LeadFile['course']['property']) {
  const file = lead();
  return propertyLines({ ...file, course: { ...file.course, property } });
}

test('a thing in keeping is told by what is seen of it, whose it is about, and where it lies', () => {
  expect(linesOf(BRACELET)).toEqual([
    {
      ...{ number: '1', measure: '暂扣', look: '手镯（绿色石质），1只', persons: '王建国' },
      ...{ place: '保管室', state: '未处理', isOpen: true },
    },
  ]);
});

test('a thing that was settled is with who received it', () => {
  const settled = { fate: '退还', settledOn: '2026-03-05', receivedBy: '张甲' } as const;
  expect(linesOf({ ...BRACELET, settled })).toMatchObject([
    { place: '张甲', state: '2026年3月5日 退还', isOpen: false },
  ]);
});

test('a thing that has nothing to do with the matter is to be given back', () => {
  expect(linesOf({ ...BRACELET, unrelatedOn: '2026-03-05' })).toMatchObject([
    { state: '待退还：2026年3月5日查明与案件无关', isOpen: true },
  ]);
});

test('a thing whose content did not come, or was erased, keeps its number and its place', () => {
  expect(linesOf({ ...BRACELET, look: null })).toMatchObject([
    { number: '1', look: '未随包报送或已清除', place: '保管室' },
  ]);
});
