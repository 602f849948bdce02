import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { expect, test } from 'vitest';
import { foldItem } from '../../../shared/domain/item/fold.ts';
import { itemDeadline } from '../../../shared/domain/item/deadline.ts';
import { seriesNumber } from '../../../shared/domain/item/number.ts';
import type { ItemState } from '../../../shared/domain/item/state.ts';
import { leadNumberField } from '../../../shared/domain/lead/draft.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { event } from './lead-events.ts';

const LEAD = '01900000-0000-7000-8000-0000000000aa';
const APPROVAL = { approvedBy: '陈刚', approvedOn: '2026-11-25', destination: '市住建局', documentNumber: '函1号' };
const ORDER = { documentNumber: '市纪8号', orderedBy: '市纪委', orderedOn: '2026-11-25' };

function received(head: Record<string, unknown> = {}): FoldEvent {
  return event('ItemReceived', {
    head: {
      ...{ number: 'ZJ01-来2026-0001', year: 2026, letter: '', sequence: 1, receivedOn: '2026-11-23' },
      ...{ channel: '来信', source: '信访举报', letterClass: '申诉', classification: '工作秘密', signature: '匿名' },
      ...head,
    },
    subjects: { subjects: [{ code: '01', kind: '个人', name: '王五', management: '驻在单位党组管理' }] },
    content: { category: '诉求/非受理', eightRules: false, problem: '不服处分' },
  });
}

function item(...events: readonly FoldEvent[]): ItemState {
  const state = foldItem(events);
  if (state === null) throw new Error('no item');
  return state;
}

const became = () => event('ItemBecameLead', { head: { lead: LEAD } });
const joined = () => event('ItemJoined', { head: { lead: LEAD } });
const detached = () => event('ItemDetached', { reason: { reason: '不是重复件' } });
const voided = () => event('ItemVoided', { reason: { reason: '误登' } });
const whys = (state: ItemState) => state.conflicts.map(({ why }) => why);

test('an item waits until something becomes of it', () => {
  expect(item(received()).status).toBe('waiting');
  expect(item(received(), became())).toMatchObject({ status: 'lead', outcome: { lead: LEAD } });
  expect(item(received(), joined()).status).toBe('joined');
  expect(item(received(), event('ItemForwarded', { head: APPROVAL }))).toMatchObject({
    status: 'forwarded',
    outcome: APPROVAL,
  });
  expect(item(received(), event('ItemReturned', { head: APPROVAL })).status).toBe('returned');
  expect(item(received(), event('ItemSentSealed', { head: ORDER }))).toMatchObject({
    status: 'sealed',
    outcome: ORDER,
  });
  expect(item(received(), voided())).toMatchObject({ status: 'void', voided: { reason: '误登' } });
  expect(foldItem([became()])).toBeNull();
});

test('only one thing becomes of an item; what is not allowed is kept and shown', () => {
  expect(whys(item(received(), became(), joined()))).toEqual(['已办理完毕之后的办理']);
  expect(whys(item(received(), voided(), became()))).toEqual(['作废之后的办理']);
  expect(whys(item(received(), voided(), voided()))).toEqual(['重复作废']);
  expect(whys(item(received(), received()))).toEqual(['重复登记']);
  expect(whys(item(received(), detached()))).toEqual(['没有可以解除的关联']);
  expect(whys(item(received(), event('ItemJoined', {})))).toEqual(['办理内容不全']);
  expect(whys(item(received(), event('ItemSentSealed', {})))).toEqual(['径送指令内容不全']);
  expect(whys(item(received(), became(), event('ItemSentSealed', { head: ORDER })))).toHaveLength(1);
  const foreign = { vault: '33333333-3333-4333-8333-333333333333' };
  expect(whys(item(received(), event('ItemJoined', { head: { lead: LEAD } }, foreign)))).toEqual([
    '不是登记单位的记录',
  ]);
});

test('a repeat that was joined wrongly is taken apart and waits again', () => {
  const apart = item(received(), joined(), detached());
  expect(apart).toMatchObject({ status: 'waiting', outcome: null, detached: [{ reason: '不是重复件' }] });
  expect(item(received(), joined(), detached(), became()).status).toBe('lead');
});

test('a correction replaces values and keeps the old ones; reading is no step', () => {
  const corrected = item(
    received(),
    event('ItemRead', {}),
    event('ItemCorrected', {
      head: { changes: { channel: '来访' }, was: { channel: '来信' } },
      content: { changes: { problem: '不服处分决定' }, was: { problem: '不服处分' } },
      reason: { reason: '核对原件' },
    }),
  );
  expect(corrected.head.channel).toBe('来访');
  expect(corrected.content).toMatchObject({ state: 'present', value: { problem: '不服处分决定' } });
  expect(corrected.corrections).toHaveLength(1);
  expect(corrected.steps).toHaveLength(2);
});

test('what was forwarded here, or belongs elsewhere, has five working days; the rest has none', () => {
  const due = (head: Record<string, unknown>, ...more: readonly FoldEvent[]) =>
    itemDeadline(item(received(head), ...more), SHIPPED_RULES);
  expect(due({})).toBeNull();
  expect(due({ channel: '转来' })).toMatchObject({ code: 'D03', dueOn: '2026-11-30', state: 'running' });
  expect(due({ letterClass: '业务范围外' })).toMatchObject({ code: 'D04', dueOn: '2026-11-30' });
  const forwarded = due({ letterClass: '业务范围外' }, event('ItemForwarded', { head: APPROVAL }));
  expect(forwarded).toMatchObject({ state: 'ended', endedOn: '2026-11-25' });
  expect(due({ channel: '转来' }, became())).toMatchObject({ state: 'ended', endedOn: '2026-11-24' });
  expect(due({ channel: '转来' }, voided())).toMatchObject({ state: 'ended' });
});

test('numbers of the letterbox and of the register are never those of a lead', () => {
  const parts = { code: 'ZJ01', year: 2026, letter: 'B', sequence: 7 };
  expect(seriesNumber('item', parts)).toBe('ZJ01-来2026-B0007');
  expect(seriesNumber('envelope', { ...parts, letter: '' })).toBe('ZJ01-径2026-0007');
  for (const series of ['item', 'envelope'] as const) {
    expect(leadNumberField.safeParse(seriesNumber(series, parts)).success).toBe(false);
  }
});
