import { expect, test } from 'vitest';
import { changed, counterpartOf, queryOf } from '../../../../renderer/features/ledger/data/place.ts';

const RECEIVERS = [{ code: 'JC03' }, { code: 'JC07' }];

test('the ledger opens with what is in hand', () => {
  expect(queryOf()).toEqual({ view: 'open' });
});

test('only what narrows is asked for', () => {
  expect(queryOf('overdue', '张', undefined)).toEqual({ view: 'overdue', search: '张' });
});

test('自上次报送有变化 is about the chosen receiver, or the first, or cannot be asked', () => {
  expect(counterpartOf({ page: 'ledger', view: 'changed', counterpart: 'JC07' }, RECEIVERS)).toBe('JC07');
  expect(counterpartOf({ page: 'ledger', view: 'changed' }, RECEIVERS)).toBe('JC03');
  expect(counterpartOf({ page: 'ledger', view: 'changed' }, [])).toBeNull();
});

test('已报送未收回执 is about all receivers until one is chosen', () => {
  expect(counterpartOf({ page: 'ledger', view: 'unreceipted' }, RECEIVERS)).toBeUndefined();
  expect(counterpartOf({ page: 'ledger', view: 'unreceipted', counterpart: 'JC07' }, RECEIVERS)).toBe('JC07');
});

test('a receiver chosen before narrows no view that is not about one', () => {
  expect(counterpartOf({ page: 'ledger', view: 'overdue', counterpart: 'JC07' }, RECEIVERS)).toBeUndefined();
});

test('another list forgets the line that was looked at and keeps the ticks', () => {
  const place = { page: 'ledger', view: 'open', line: 812, ticked: ['a'], counterpart: 'JC07' } as const;
  expect(changed(place, { view: 'overdue' })).toEqual({
    page: 'ledger',
    view: 'overdue',
    ticked: ['a'],
    counterpart: 'JC07',
  });
  expect(changed(place, { counterpart: undefined })).not.toHaveProperty('counterpart');
});
