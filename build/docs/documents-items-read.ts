import { envelopeActionSchema, envelopeDraftSchema } from '../../shared/domain/envelope/actions.ts';
import { itemActionSchema } from '../../shared/domain/item/actions.ts';
import type { JsonDocument } from './document.ts';

const APPROVAL = {
  approvedBy: '陈刚',
  approvedOn: '2026-03-04',
  destination: '市住建局',
  documentNumber: '驻住建函〔2026〕2号',
};

const ENVELOPE = {
  pieces: 1,
  pages: 3,
  sealing: '密封袋封装',
  firstHand: '王芳',
  secondHand: '陈刚',
  destination: '市纪委监委信访室',
};

/** 转为径送, of a lead or of an item. */
export const REDIRECT = {
  action: 'redirect',
  documentNumber: '市纪〔2026〕8号',
  orderedBy: '市纪委监委',
  orderedOn: '2026-03-04',
  envelope: ENVELOPE,
};

const ITEM_ACTIONS = [
  { action: 'become-lead' },
  { action: 'join', lead: 'ZJ01-2026-0001' },
  { action: 'forward', ...APPROVAL },
  { action: 'return', ...APPROVAL },
  { action: 'detach', reason: '核对后不是重复件' },
  REDIRECT,
  { action: 'correct', reason: '核对原件后改正', changes: { originalPages: 2 } },
  { action: 'void', reason: '重复登记' },
  {
    action: 'erase',
    documentNumber: '市纪〔2026〕7号',
    orderedBy: '市纪委监委',
    orderedOn: '2026-03-04',
    reason: '按指令清除',
  },
];

const ENVELOPE_ACTIONS = [
  { action: 'send', sentOn: '2026-03-04', carriage: '专人送达', carrier: '陈刚' },
  { action: 'receipt', receiptNumber: '市纪信收〔2026〕31号', receiptOn: '2026-03-05' },
  { action: 'void' },
];

/** The files that commands about the letterbox and the register read. */
export const ITEM_DOCUMENTS_READ: readonly JsonDocument[] = [
  {
    title: 'ACTION.json of an item',
    about:
      'One step on an item of the letterbox, for `items act DIR NUMBER --file ACTION.json`: make a lead of it, join it to one as a repeat, forward or return it on an approval, take a repeat apart again, turn it into a sealed envelope by signed order, correct, void, erase. One example of each.',
    direction: 'read',
    schema: itemActionSchema,
    examples: ITEM_ACTIONS,
  },
  {
    title: 'ENVELOPE.json',
    about:
      'One entry of the register 径送登记, for `envelopes add DIR --file ENVELOPE.json`. There is no field for a name, content, reason or remark; a field that is not here is refused.',
    direction: 'read',
    schema: envelopeDraftSchema,
    examples: [{ receivedOn: '2026-03-02', ...ENVELOPE }],
  },
  {
    title: 'ACTION.json of an envelope',
    about: 'One step of an entry, for `envelopes act DIR NUMBER --file ACTION.json`. One example of each.',
    direction: 'read',
    schema: envelopeActionSchema,
    examples: ENVELOPE_ACTIONS,
  },
];
