import { expect, test } from 'vitest';
import { foldLead } from '../../../shared/domain/lead/fold.ts';
import { event, registered } from './lead-events.ts';

const patch = (changes: object, was: object) => ({ changes, was });

test('a correction takes the place of the old value, which stays beside it', () => {
  const lead = foldLead([
    registered(),
    event('LeadCorrected', {
      content: patch({ problem: '收受礼品' }, { problem: '收受礼金' }),
      reason: { reason: '笔误' },
    }),
  ]);
  expect(lead?.content).toMatchObject({ state: 'present', value: { problem: '收受礼品' } });
  expect(lead?.corrections[0]).toMatchObject({
    reason: '笔误',
    changes: [{ field: 'problem', old: '收受礼金', new: '收受礼品' }],
  });
});

test('null empties a field', () => {
  const lead = foldLead([
    registered({ writtenOn: '2026-11-01' }),
    event('LeadCorrected', {
      head: patch({ writtenOn: null }, { writtenOn: '2026-11-01' }),
      reason: { reason: '无落款' },
    }),
  ]);
  expect(lead?.head).not.toHaveProperty('writtenOn');
});

test('the real state of an imported row is kept with its day and its note; the latest counts', () => {
  const lead = foldLead([
    registered({ imported: { batch: crypto.randomUUID(), row: 2, state: 'to-complete' } }),
    event('LeadCompleted', { head: { state: 'open' } }),
    event('LeadCompleted', { head: { state: 'closed', closedOn: '2026-11-24' }, note: { note: '查档案。' } }),
  ]);
  expect(lead?.completed).toMatchObject({ state: 'closed', closedOn: '2026-11-24', note: '查档案。' });
  expect(lead?.status).toBe('closed');
});

test('what comes after voiding is kept and shown as a conflict', () => {
  const lead = foldLead([
    registered(),
    event('LeadVoided', { reason: { reason: '重复' } }),
    event('LeadCorrected', { head: patch({ channel: '来访' }, { channel: '来信' }), reason: { reason: '更正' } }),
    event('LeadVoided', { reason: { reason: '再次' } }),
  ]);
  expect(lead?.status).toBe('void');
  expect(lead?.head.channel).toBe('来信');
  expect(lead?.voided?.reason).toBe('重复');
  expect(lead?.conflicts.map(({ why }) => why)).toEqual(['作废之后的更正', '重复作废']);
});

test('a section that did not travel is withheld, one that an order destroyed is erased', () => {
  const withheld = registered({}, {});
  const { content: _, ...others } = withheld.sections;
  expect(foldLead([{ ...withheld, sections: others }])?.content).toEqual({ state: 'withheld' });
  const order = event('SectionsErased', {
    head: {
      targets: [{ event: withheld.hash, sections: ['content'] }],
      documentNumber: '令1',
      orderedBy: '组长',
      orderedOn: '2026-11-24',
    },
  });
  const erased = foldLead([{ ...withheld, sections: others }, order]);
  expect(erased?.content).toEqual({ state: 'erased' });
  expect(erased?.erased).toMatchObject({ documentNumber: '令1' });
});

test('a correction whose content is withheld leaves the content unknown rather than false', () => {
  const correction = event('LeadCorrected', { reason: { reason: '更正' } });
  const lead = foldLead([registered(), { ...correction, stated: ['content', 'reason'] }]);
  expect(lead?.content).toEqual({ state: 'withheld' });
});

test("another vault's hand in the file is a conflict, its looking is not", () => {
  const other = '33333333-3333-4333-8333-333333333333';
  const lead = foldLead([
    registered(),
    event(
      'DisposalRecorded',
      { head: { mode: '予以了结', decidedOn: '2026-12-01', decidedBy: 'x', decidedAs: 'paper' } },
      { vault: other },
    ),
    ...['LeadRead', 'ReporterOpened', 'EvidenceRead', 'EvidenceExported', 'DocumentPrinted'].map((type) =>
      event(type, {}, { vault: other, travels: false }),
    ),
  ]);
  expect(lead?.status).toBe('unassigned');
  expect(lead?.conflicts).toHaveLength(1);
  expect(lead?.steps.map(({ type }) => type)).toEqual(['LeadRegistered']);
});

test('a type that is not known is a step and nothing more', () => {
  const lead = foldLead([registered(), event('LeadAssessed', { head: {} })]);
  expect(lead?.steps.map(({ type }) => type)).toEqual(['LeadRegistered', 'LeadAssessed']);
  expect(lead?.conflicts).toEqual([]);
});

test('without a registration there is no lead', () => {
  expect(foldLead([event('LeadVoided', { reason: { reason: '无' } })])).toBeNull();
});
