import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ENVELOPE_ROW } from '../../../electron/vault/envelopes/list.ts';
import { envelopeSchema } from '../../../shared/contract/envelopes.ts';
import { envelopeActionSchema, envelopeDraftSchema } from '../../../shared/domain/envelope/actions.ts';
import { type EnvelopeState, envelopeDeadline, foldEnvelope } from '../../../shared/domain/envelope/fold.ts';
import { assertEnvelope, assertEnvelopeStep } from '../../../shared/domain/envelope/rules.ts';
import { EVENT_TYPES } from '../../../shared/domain/event/event-types.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { errorCode } from '../../fixtures/error-code.ts';
import { event } from './lead-events.ts';

const DRAFT = {
  receivedOn: '2026-11-23',
  pieces: 1,
  pages: 3,
  sealing: '密封袋封装',
  firstHand: '王芳',
  secondHand: '陈刚',
  destination: '市纪委监委信访室',
} as const;
const SENT = { sentOn: '2026-11-24', carriage: '专人送达', carrier: '陈刚' } as const;
const RECEIPT = { receiptNumber: '收31号', receiptOn: '2026-11-25' } as const;
const TODAY = '2026-11-26';

const registered = () =>
  event('EnvelopeRegistered', { head: { ...DRAFT, number: 'ZJ01-径2026-0001', year: 2026, letter: '', sequence: 1 } });
const sent = () => event('EnvelopeSent', { head: SENT });
const receipted = () => event('EnvelopeReceipted', { head: RECEIPT });
const voided = () => event('EnvelopeVoided', {});

function entry(...events: readonly FoldEvent[]): EnvelopeState {
  const state = foldEnvelope([registered(), ...events]);
  if (state === null) throw new Error('no entry');
  return state;
}

/**
 * Everything that can be written down of an envelope, by name. Who adds one here must be able to say that nobody is
 * named by it: no name of a subject, no content, no reason, no remark.
 */
const FIELDS = {
  EnvelopeRegistered: [
    ...['receivedOn', 'pieces', 'pages', 'sealing', 'firstHand', 'secondHand', 'destination'],
    ...['number', 'year', 'letter', 'sequence'],
  ],
  EnvelopeSent: ['sentOn', 'carriage', 'carrier'],
  EnvelopeReceipted: ['receiptNumber', 'receiptOn'],
  EnvelopeVoided: [],
} as const;

/** The field names of the one section that an event of the register may have. */
function fieldsOf(sections: Readonly<Record<string, z.ZodType | null>>): readonly string[] {
  const { head } = sections;
  if (head === undefined) return [];
  if (!(head instanceof z.ZodObject)) throw new TypeError('not a list of fields');
  return Object.keys(head.shape);
}

test('an entry has these fields and no others, in its events, in what is typed, and in what is shown', () => {
  const ofEvents = Object.fromEntries(
    Object.entries(EVENT_TYPES)
      .filter(([type]) => type.startsWith('Envelope'))
      .map(([type, { sections, travels }]) => {
        expect({ type, travels }).toEqual({ type, travels: false });
        expect(Object.keys(sections).filter((name) => name !== 'head')).toEqual([]);
        return [type, fieldsOf(sections)];
      }),
  );
  expect(ofEvents).toEqual(FIELDS);
  expect(Object.keys(envelopeDraftSchema.shape).toSorted()).toEqual(Object.keys(DRAFT).toSorted());
  const ofSteps = envelopeActionSchema.options.flatMap(({ shape }) => Object.keys(shape));
  expect(new Set(ofSteps)).toEqual(new Set(['action', ...FIELDS.EnvelopeSent, ...FIELDS.EnvelopeReceipted]));
  const told = new Set<string>(Object.values(FIELDS).flatMap((names) => [...names]));
  const beside = ['id', 'status', 'registeredAt', 'deadline', 'conflicts', 'missedDates'];
  expect(Object.keys(envelopeSchema.shape).filter((name) => !told.has(name) && !beside.includes(name))).toEqual([]);
  const stored = ENVELOPE_ROW.split(', ').filter((name) => !told.has(name));
  expect(stored).toEqual(['row', 'id', 'status', 'registeredAt', 'endedOn', 'conflicts', 'missedDates']);
});

test('a field that does not exist is refused, whatever it is called', () => {
  for (const name of ['name', 'subject', 'content', 'reason', 'remarks', 'note', '姓名']) {
    expect(envelopeDraftSchema.safeParse({ ...DRAFT, [name]: '王五' }).success).toBe(false);
    expect(envelopeActionSchema.safeParse({ action: 'void', [name]: '王五' }).success).toBe(false);
  }
  expect(envelopeDraftSchema.safeParse(DRAFT).success).toBe(true);
  expect(envelopeDraftSchema.safeParse({ ...DRAFT, sealing: '王五的信' }).success).toBe(false);
  expect(envelopeDraftSchema.safeParse({ ...DRAFT, firstHand: '长'.repeat(21) }).success).toBe(false);
});

test('received, sent, receipted; a step out of order is kept and shown', () => {
  expect(entry().status).toBe('received');
  expect(entry(sent())).toMatchObject({ status: 'sent', sent: SENT });
  expect(entry(sent(), receipted())).toMatchObject({ status: 'receipted', receipted: RECEIPT });
  expect(entry(sent(), voided()).status).toBe('void');
  expect(entry(receipted()).conflicts.map(({ why }) => why)).toEqual(['不是已送出的件']);
  expect(entry(sent(), sent()).conflicts.map(({ why }) => why)).toEqual(['不是待送出的件']);
  expect(entry(voided(), voided()).conflicts.map(({ why }) => why)).toEqual(['重复作废']);
  expect(entry(registered()).conflicts.map(({ why }) => why)).toEqual(['重复登记']);
  expect(foldEnvelope([sent()])).toBeNull();
});

test('five working days run from receipt until it was sent, or void', () => {
  expect(envelopeDeadline(entry(), SHIPPED_RULES)).toMatchObject({
    code: 'D02',
    dueOn: '2026-11-30',
    state: 'running',
  });
  expect(envelopeDeadline(entry(sent()), SHIPPED_RULES)).toMatchObject({ state: 'ended', endedOn: '2026-11-24' });
  expect(envelopeDeadline(entry(voided()), SHIPPED_RULES)).toMatchObject({ state: 'ended', endedOn: '2026-11-24' });
});

const draftCode = (fields: object) =>
  errorCode(() => {
    assertEnvelope({ ...DRAFT, ...fields }, TODAY);
  });
const stepCode = (state: EnvelopeState, action: object) =>
  errorCode(() => {
    assertEnvelopeStep(state, envelopeActionSchema.parse(action), TODAY);
  });

test('an entry needs two different hands, a destination and a day that was', async () => {
  expect(await draftCode({})).toBe('no error');
  expect(await draftCode({ secondHand: '王芳 ' })).toBe('ENVELOPE_INVALID');
  expect(await draftCode({ firstHand: ' ' })).toBe('ENVELOPE_INVALID');
  expect(await draftCode({ destination: ' ' })).toBe('ENVELOPE_INVALID');
  expect(await draftCode({ receivedOn: '2026-11-27' })).toBe('ENVELOPE_INVALID');
});

test('each step is stopped out of its order, and passes in it', async () => {
  const send = { action: 'send', ...SENT };
  const receipt = { action: 'receipt', ...RECEIPT };
  expect(await stepCode(entry(), send)).toBe('no error');
  expect(await stepCode(entry(sent()), send)).toBe('ENVELOPE_STEP_FORBIDDEN');
  expect(await stepCode(entry(), { ...send, sentOn: '2026-11-22' })).toBe('ENVELOPE_INVALID');
  expect(await stepCode(entry(), { ...send, sentOn: '2026-11-27' })).toBe('ENVELOPE_INVALID');
  expect(await stepCode(entry(), { ...send, carrier: ' ' })).toBe('ENVELOPE_INVALID');
  expect(await stepCode(entry(), receipt)).toBe('ENVELOPE_STEP_FORBIDDEN');
  expect(await stepCode(entry(sent()), receipt)).toBe('no error');
  expect(await stepCode(entry(sent()), { ...receipt, receiptOn: '2026-11-23' })).toBe('ENVELOPE_INVALID');
  expect(await stepCode(entry(sent()), { ...receipt, receiptNumber: ' ' })).toBe('ENVELOPE_INVALID');
  expect(await stepCode(entry(sent(), receipted()), receipt)).toBe('ENVELOPE_STEP_FORBIDDEN');
  expect(await stepCode(entry(sent()), { action: 'void' })).toBe('no error');
  for (const action of [send, receipt, { action: 'void' }]) {
    expect(await stepCode(entry(voided()), action)).toBe('ENVELOPE_STEP_FORBIDDEN');
  }
});
