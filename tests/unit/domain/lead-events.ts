import { createHash, randomUUID } from 'node:crypto';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';

const VAULT = '11111111-1111-4111-8111-111111111111';
const DEVICE = '22222222-2222-4222-8222-222222222222';
const LEAD = '01900000-0000-7000-8000-000000000001';
let place = 0;

/** An event of the one lead of these tests, later than all before it. */
export function event(type: string, sections: Record<string, unknown>, fields: Partial<FoldEvent> = {}): FoldEvent {
  place += 1;
  return {
    hash: createHash('sha256').update(randomUUID()).digest('hex'),
    vault: VAULT,
    device: DEVICE,
    seq: place,
    hlc: `${(1_790_000_000_000 + place).toString(16).padStart(12, '0')}-0000`,
    at: '2026-11-24T02:00:00.000Z',
    actor: 'a'.repeat(64),
    type,
    stream: LEAD,
    travels: true,
    stated: Object.keys(sections),
    sections,
    ...fields,
  };
}

/** A registration with these fields in its head. */
export function registered(head: Record<string, unknown> = {}, sections: Record<string, unknown> = {}): FoldEvent {
  return event('LeadRegistered', {
    head: {
      number: 'ZJ01-2026-0001',
      year: 2026,
      letter: '',
      sequence: 1,
      receivedOn: '2026-11-23',
      channel: '来信',
      source: '信访举报',
      letterClass: '检举控告',
      classification: '工作秘密',
      signature: '匿名',
      ...head,
    },
    subjects: { subjects: [{ code: '01', kind: '个人', name: '王五', management: '驻在单位党组管理' }] },
    content: { category: '违反廉洁纪律', eightRules: false, problem: '收受礼金' },
    ...sections,
  });
}
