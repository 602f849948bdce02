import { expect, test } from 'vitest';
import { erasureOf } from '../../../../renderer/features/erasing/model/erasure-of.ts';
import { NO_ORDER, orderFaults, orderOf } from '../../../../renderer/features/erasing/model/typed-order.ts';
import { actionSchema } from '../../../../shared/domain/lead/actions.ts';
import { itemActionSchema } from '../../../../shared/domain/item/actions.ts';

const TODAY = '2026-11-26';
const WHOLE = { documentNumber: ' 市纪〔2026〕8号', orderedBy: '李书记 ', orderedOn: '11.25' };

test('an order is read as it was meant, and each part that is missing is told at its field', () => {
  expect(orderOf(WHOLE, TODAY)).toEqual({
    ...{ documentNumber: '市纪〔2026〕8号', orderedBy: '李书记', orderedOn: '2026-11-25' },
  });
  expect(Object.keys(orderFaults(NO_ORDER, TODAY))).toEqual(['documentNumber', 'orderedBy', 'orderedOn']);
  for (const wrong of [
    { documentNumber: ' ' },
    { orderedBy: '' },
    { orderedOn: '2026-11-27' },
    { orderedOn: '某天' },
  ]) {
    expect(Object.keys(orderFaults({ ...WHOLE, ...wrong }, TODAY))).toEqual(Object.keys(wrong));
    expect(orderOf({ ...WHOLE, ...wrong }, TODAY)).toBeNull();
  }
});

test('content is erased on a whole order with a reason, of a lead as of an item', () => {
  const erasure = erasureOf(WHOLE, ' 误登 ', TODAY);
  expect(erasure).toMatchObject({ action: 'erase', orderedOn: '2026-11-25', reason: '误登' });
  expect(actionSchema.safeParse(erasure).success).toBe(true);
  expect(itemActionSchema.safeParse(erasure).success).toBe(true);
  expect(erasureOf(WHOLE, ' ', TODAY)).toBeNull();
  expect(erasureOf(NO_ORDER, '误登', TODAY)).toBeNull();
});
