import { expect, test } from 'vitest';
import { redirectOf } from '../../../../renderer/features/envelopes/model/redirect-of.ts';
import {
  envelopeFaults,
  envelopeOf,
  newEnvelope,
} from '../../../../renderer/features/envelopes/model/typed-envelope.ts';
import { NO_ORDER, orderFaults } from '../../../../renderer/features/erasing/model/typed-order.ts';
import {
  receiptFaults,
  receiptOf,
  sendingFaults,
  sendingOf,
} from '../../../../renderer/features/envelopes/model/typed-steps.ts';
import type { Envelope } from '../../../../shared/contract/envelopes.ts';

const TODAY = '2026-11-26';
const WHOLE = { ...newEnvelope('王芳'), pages: '３', secondHand: ' 陈刚', destination: '市纪委监委 ' };
const entry = { receivedOn: '2026-11-23', sentOn: '2026-11-24' } as Envelope;

test('an entry is sent as it was meant: full-width digits read, blanks taken off, pages left out where unknown', () => {
  expect(envelopeOf(WHOLE)).toEqual({
    ...{ pieces: 1, pages: 3, sealing: '密封袋封装', firstHand: '王芳', secondHand: '陈刚', destination: '市纪委监委' },
  });
  expect(envelopeOf({ ...WHOLE, pages: ' ' })).not.toHaveProperty('pages');
});

test('what is wrong is told at its field, and nothing is sent', () => {
  expect(Object.keys(envelopeFaults(newEnvelope('王芳')))).toEqual(['secondHand', 'destination']);
  expect(envelopeFaults({ ...WHOLE, secondHand: '王芳 ' })).toEqual({ secondHand: '两名经手人不能是同一人。' });
  for (const wrong of [{ pieces: '0' }, { pieces: '一' }, { pages: '多' }, { firstHand: ' ' }]) {
    expect(Object.keys(envelopeFaults({ ...WHOLE, ...wrong }))).toEqual(Object.keys(wrong));
    expect(envelopeOf({ ...WHOLE, ...wrong })).toBeNull();
  }
});

test('days of sending and receipt lie between the step before and today', () => {
  const sending = { sentOn: '11.24', carriage: '专人送达', carrier: '陈刚' } as const;
  expect(sendingOf(sending, entry, TODAY)).toEqual({ action: 'send', ...sending, sentOn: '2026-11-24' });
  for (const sentOn of ['2026-11-22', '2026-11-27', '某天']) {
    expect(Object.keys(sendingFaults({ ...sending, sentOn }, entry, TODAY))).toEqual(['sentOn']);
    expect(sendingOf({ ...sending, sentOn }, entry, TODAY)).toBeNull();
  }
  expect(sendingOf({ ...sending, carrier: ' ' }, entry, TODAY)).toBeNull();
  const receipt = { receiptNumber: '收1号', receiptOn: TODAY };
  expect(receiptOf(receipt, entry, TODAY)).toEqual({ action: 'receipt', ...receipt });
  expect(Object.keys(receiptFaults({ receiptNumber: ' ', receiptOn: '2026-11-23' }, entry, TODAY))).toEqual([
    'receiptNumber',
    'receiptOn',
  ]);
  expect(receiptOf({ ...receipt, receiptNumber: '' }, entry, TODAY)).toBeNull();
});

test('a lead goes the sealed way only with a whole order and a whole entry', () => {
  const order = { documentNumber: '8号', orderedBy: '市纪委', orderedOn: TODAY };
  expect(redirectOf(order, WHOLE, TODAY)).toMatchObject({ action: 'redirect', ...order, envelope: { pieces: 1 } });
  expect(Object.keys(orderFaults(NO_ORDER, TODAY))).toEqual(['documentNumber', 'orderedBy', 'orderedOn']);
  expect(redirectOf({ ...order, orderedOn: '2026-11-27' }, WHOLE, TODAY)).toBeNull();
  expect(redirectOf(order, newEnvelope('王芳'), TODAY)).toBeNull();
});
