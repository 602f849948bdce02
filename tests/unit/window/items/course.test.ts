import { expect, test } from 'vitest';
import { itemCourseOf } from '../../../../renderer/features/items/model/item-course.ts';
import { step } from '../lead-file/support.ts';
import { item, RECEIVED } from './support.ts';

test('the course of an item says of each step what was signed, old beside new, and shows no reporter', () => {
  const corrected = {
    ...step('c', 'ItemCorrected', '2026-11-24T08:00:00.000Z'),
    reason: '笔误',
    changes: [
      { field: 'originalPages', old: 2, new: 3 },
      { field: 'reporter', old: null, new: null },
    ],
  };
  const forwarded = {
    ...step('f', 'ItemForwarded', '2026-11-25T08:00:00.000Z'),
    ...{ approvedBy: '陈刚', approvedOn: '2026-11-24', destination: '市住建局', documentNumber: '函2号' },
  };
  const erased = {
    ...step('e', 'SectionsErased', '2026-11-26T08:00:00.000Z'),
    ...{ documentNumber: '市纪〔2026〕8号', orderedOn: '2026-11-25' },
  };
  const conflict = { ...step('k', 'ItemJoined', '2026-11-25T09:00:00.000Z', null), why: '已办理完毕之后的办理' };
  const steps = [RECEIVED, corrected, forwarded, erased];
  const course = itemCourseOf(item({ steps, corrections: [corrected], forwarded, erased, conflicts: [conflict] }));
  expect(course.map(({ title }) => title)).toEqual(['登记来件', '更正', '转送', '并入原线索（未采用）', '按指令清除']);
  expect(course[0]).toMatchObject({ by: '李明', details: [], changes: [] });
  expect(course[1]?.details).toEqual(['理由：笔误']);
  expect(course[1]?.changes).toEqual([
    { field: '原件页数', old: '2', now: '3' },
    { field: '检举控告人', old: '（不显示）', now: '（不显示）' },
  ]);
  expect(course[2]?.details).toEqual(['2026年11月24日 由陈刚批准', '去向：市住建局，文号：函2号']);
  expect(course[3]).toMatchObject({ by: null, isConflict: true });
  expect(course[4]?.details[0]).toBe('依据：市纪〔2026〕8号（2026年11月25日）');
});
