import { expect, test } from 'vitest';
import {
  doneNotes,
  doneText,
  planText,
  presetAnswers,
  previewText,
  seemsTakenInBefore,
  USUAL_ANSWERS,
} from '../../../../renderer/features/import/counts.ts';
import type { ImportResult } from '../../../../shared/contract/leads.ts';

const rejected = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ row: at + 2, column: '被反映人', reason: '被反映人为空' }));
const duplicates = (count: number) => Array.from({ length: count }, (_, at) => ({ row: at + 2, of: 'ZJ01-2025-0001' }));

function result(changes: Partial<ImportResult>): ImportResult {
  return {
    ...{ read: 412, registered: 412, toComplete: 36, dryRun: true },
    ...{ sample: [], columns: [], duplicates: [], rejected: [] },
    ...changes,
  };
}

test('a look says what could be registered, what has to be mended, and that nothing is in', () => {
  const messy = result({ registered: 409, rejected: rejected(3) });
  expect(previewText(messy)).toBe('可登记409行，3行需修改，整表尚未入库。');
  expect(previewText(result({}))).toBe('共412行，可登记412行，整表尚未入库。');
  expect(previewText(result({ duplicates: duplicates(5) }))).toBe('共412行，可登记412行，疑似重复5行，整表尚未入库。');
});

test('the plan follows the answers', () => {
  const messy = result({ registered: 409, rejected: rejected(3), duplicates: duplicates(9) });
  expect(planText(messy, USUAL_ANSWERS)).toBe('将登记409件，其中36件待补录。');
  expect(planText(messy, { ...USUAL_ANSWERS, openRows: 'closed' })).toBe('将登记409件。');
  expect(planText(messy, { openRows: 'to-complete', duplicates: 'skip', acceptPartial: true })).toBe(
    '将登记400件，9行疑似重复的不登记，3行需修改的不登记。',
  );
});

test('the end says what is in, what is marked and what stayed out', () => {
  const done = result({ dryRun: false });
  expect(doneText(done)).toBe('已入库412件，其中36件待补录。');
  expect(doneText({ ...done, toComplete: 0, registered: 12_345 })).toBe('已入库12 345件。');
  expect(doneNotes(done, USUAL_ANSWERS)).toEqual([]);
  const partial = { ...done, duplicates: duplicates(2), rejected: rejected(3) };
  expect(doneNotes(partial, USUAL_ANSWERS)).toEqual([
    '2件标为重复件。',
    '3行未登记。改正后可再次导入同一文件，已登记的各行会被认出，选“不登记”即可。',
  ]);
  expect(doneNotes(partial, { ...USUAL_ANSWERS, duplicates: 'skip' })[0]).toBe('2行与已登记的重复，未登记。');
});

test('a ledger that is nearly all known looks like one that was taken in before', () => {
  expect(seemsTakenInBefore(result({ registered: 10, duplicates: duplicates(9) }))).toBe(true);
  expect(seemsTakenInBefore(result({ registered: 10, duplicates: duplicates(8) }))).toBe(false);
  expect(seemsTakenInBefore(result({ registered: 0 }))).toBe(false);
});

test('importing the same file again is preset to double nothing', () => {
  const again = result({ registered: 10, duplicates: duplicates(10) });
  expect(presetAnswers(again).duplicates).toBe('skip');
  expect(planText(again, presetAnswers(again))).toBe('没有要登记的内容，10行疑似重复的不登记。');
  expect(presetAnswers(result({ duplicates: duplicates(1) }))).toEqual(USUAL_ANSWERS);
});
