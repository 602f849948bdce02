import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

import { writeVectors } from '../files.ts';

/*
 * A log of three events by two members, computed beside the product: a registration of which one section is withheld and
 * one is erased, a correction by another hand, and the order that erases. Then what must be refused, and the clock.
 */

const L = 2n ** 252n + 27742317777372353535851937790883648493n;

const bytesOf = (text: string, length: number): Buffer =>
  createHash('sha256').update(text).digest().subarray(0, length);
const label = (name: string): Buffer => Buffer.from(`mixia/v1/${name}\0`, 'ascii');
const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const uuid = (text: string): Buffer => Buffer.from(text.replaceAll('-', ''), 'hex');

type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

/** Names in order, no white space: enough for what occurs here. */
function canonical(value: Value): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(canonical).join(',')}]`;
  const members = Object.entries(value as Readonly<Record<string, Value>>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

function member(name: string) {
  const seed = bytesOf(name, 32);
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(12);
  const signBytes = (bytes: Buffer): Buffer => sign(null, bytes, key);
  return { publicKey, actor: sha256(publicKey).toString('hex'), sign: signBytes };
}

const [anna, boris] = [member('first member'), member('second member')];
const vault = '6f1c2b54-8d7e-4a3f-9b21-0c5d7e8f9a10';
const device = '0d9e8f70-1a2b-4c3d-8e4f-5a6b7c8d9e0f';
const lead = '019c0a5e-7c00-7abc-8def-0123456789ab';

const section = (data: Value, salt: string): Buffer =>
  Buffer.from(canonical({ data, salt: bytesOf(salt, 16).toString('base64') }));
const digests = (sections: Readonly<Record<string, Buffer>>): Record<string, string> =>
  Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, sha256(bytes).toString('hex')]));

type Body = Readonly<Record<string, Value>>;
type Author = ReturnType<typeof member>;

function signed(body: Body, author: Author, text = canonical(body)) {
  const bytes = Buffer.from(text);
  const sig = author.sign(Buffer.concat([label('event'), bytes]));
  return { body: bytes.toString('hex'), sig: sig.toString('hex'), hash: sha256(label('event-hash'), bytes, sig) };
}

const start = sha256(label('chain'), uuid(vault), uuid(device));
const follow = (chain: Buffer, hash: Buffer): Buffer => sha256(label('chain'), chain, hash);

function bodyOf(seq: number, prev: Buffer, author: Author, rest: Body): Body {
  const hlc = `019c0a5e7c0${String(seq)}-0000`;
  return {
    ...{ v: 1, vault, device, seq, prev: prev.toString('hex'), hlc, at: `2026-01-30T06:00:00.00${String(seq)}Z` },
    ...{ actor: author.actor, auth: 'session', typeVersion: 1, stream: lead, after: null },
    id: `019c0a5e-7c0${String(seq)}-7abc-8def-0123456789ac`,
    ...rest,
  };
}

const registered = {
  head: section(
    {
      ...{
        receivedOn: '2026-01-29',
        channel: '来信',
        source: '信访举报',
        classification: '工作秘密',
        signature: '匿名',
      },
      ...{ number: 'ZJ01-2026-0001', year: 2026, letter: '', sequence: 1 },
    },
    'salt of the head',
  ),
  subjects: section(
    { subjects: [{ kind: '个人', name: '张伟', management: '驻在单位党组管理', code: '01' }] },
    'salt of the subjects',
  ),
  content: section({ category: '违反廉洁纪律', eightRules: true, problem: '反映其收受礼金。' }, 'salt of the content'),
};
const body1 = bodyOf(1, start, anna, { type: 'LeadRegistered', sections: digests(registered) });
const event1 = signed(body1, anna);
const chain1 = follow(start, event1.hash);

const corrected = {
  head: section({ changes: { channel: '来访' }, was: { channel: '来信' } }, 'salt of the change'),
  reason: section({ reason: '登记有误' }, 'salt of the reason'),
};
const after1 = { after: event1.hash.toString('hex') };
const body2 = bodyOf(2, chain1, boris, { type: 'LeadCorrected', ...after1, sections: digests(corrected) });
const event2 = signed(body2, boris);
const chain2 = follow(chain1, event2.hash);

const erasing = {
  head: section(
    {
      targets: [{ event: event1.hash.toString('hex'), sections: ['content'] }],
      ...{ documentNumber: '某字〔2026〕1号', orderedBy: '某书记', orderedOn: '2026-01-30' },
    },
    'salt of the order',
  ),
};
const after2 = { after: event2.hash.toString('hex') };
const body3 = bodyOf(3, chain2, anna, { type: 'SectionsErased', ...after2, sections: digests(erasing) });
const event3 = signed(body3, anna);
const chain3 = follow(chain2, event3.hash);

const hex = (sections: Readonly<Record<string, Buffer>>): Record<string, string> =>
  Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, bytes.toString('hex')]));
const entry = (event: ReturnType<typeof signed>, prev: Buffer, chain: Buffer, sections: Record<string, Buffer>) => ({
  ...event,
  ...{ hash: event.hash.toString('hex'), prev: prev.toString('hex'), chain: chain.toString('hex') },
  sections: hex(sections),
});

const { head } = registered;
const events = [
  entry(event1, start, chain1, { head }),
  entry(event2, chain1, chain2, corrected),
  entry(event3, chain2, chain3, erasing),
];

/** Of place 1, signed by its author unless the signature is the matter; `sections` as the first event's. */
function refused(name: string, why: string, changed: { body?: Body; text?: string; sig?: string; sections?: object }) {
  const { body = body1, text = canonical(body), sections = { head: head.toString('hex') } } = changed;
  const event = signed(body, anna, text);
  return { name, why, seq: 1, prev: start.toString('hex'), body: event.body, sig: changed.sig ?? event.sig, sections };
}

const elsewhere = (name: string, why: string, seq: number, prev: Buffer, event: { body: string; sig: string }) => ({
  ...{ name, why, seq, prev: prev.toString('hex'), body: event.body, sig: event.sig, sections: {} },
});

const text1 = canonical(body1);
const plusL = (sig: string): string => {
  const s = BigInt(`0x${Buffer.from(sig.slice(64), 'hex').reverse().toString('hex')}`) + L;
  return sig.slice(0, 64) + Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse().toString('hex');
};
const smallOrder = Buffer.from(`01${'00'.repeat(31)}`, 'hex');
const forged = `${smallOrder.toString('hex')}${'00'.repeat(32)}`;
const withSection = (name: string, bytes: Buffer) => ({
  body: { ...body1, sections: { ...digests(registered), [name]: sha256(bytes).toString('hex') } },
  sections: { [name]: bytes.toString('hex') },
});
const changedHead = Buffer.from(head).fill('9', head.indexOf('2026-01-29'), head.indexOf('2026-01-29') + 1);
const names = Array.from(
  { length: 60 },
  (_, i) => `section-${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`,
);
const long = { ...body1, sections: Object.fromEntries(names.map((name) => [name, '00'.repeat(32)])) };

const fork = signed({ ...body2, at: '2026-01-30T07:00:00.000Z' }, boris);

const refusals = [
  refused('a changed field under the old signature', 'signature', {
    text: text1.replace('06:00', '07:00'),
    sig: event1.sig,
  }),
  refused('fields in another order', 'body', {
    text: text1.replace(/^\{(?<first>"[^,]*),(?<rest>.*)\}$/u, '{$<rest>,$<first>}'),
  }),
  refused('white space', 'body', { text: text1.replace(':', ': ') }),
  refused('a number spelt otherwise', 'body', { text: text1.replace('"seq":1,', '"seq":1.0,') }),
  refused('a name twice', 'body', { text: text1.replace('"seq":1,', '"seq":1,"seq":1,') }),
  refused('a field too many', 'body', { body: { ...body1, extra: 1 } }),
  refused('a field too few', 'body', { text: text1.replace('"after":null,', '') }),
  refused('another version of the record', 'body', { body: { ...body1, v: 2 } }),
  refused('a body longer than 4 KiB', 'body', { body: { ...long, type: 'Later' } }),
  refused('the signature of another member', 'signature', {
    sig: boris.sign(Buffer.concat([label('event'), Buffer.from(text1)])).toString('hex'),
  }),
  refused('a signature without its label', 'signature', { sig: anna.sign(Buffer.from(text1)).toString('hex') }),
  refused('a signature for another purpose', 'signature', {
    sig: anna.sign(Buffer.concat([label('head'), Buffer.from(text1)])).toString('hex'),
  }),
  refused('S + L', 'signature', { sig: plusL(event1.sig) }),
  refused('a signature cut short', 'signature', { sig: event1.sig.slice(2) }),
  refused('an author who is not listed', 'signer', { body: { ...body1, actor: 'ab'.repeat(32) } }),
  refused('a key of small order', 'signer', {
    body: { ...body1, actor: sha256(smallOrder).toString('hex') },
    sig: forged,
  }),
  refused('another vault', 'place', { body: { ...body1, vault: device } }),
  refused('another device', 'place', { body: { ...body1, device: vault } }),
  refused('another log before it', 'prev', { body: { ...body1, prev: chain1.toString('hex') } }),
  elsewhere('a gap: the third event at the second place', 'place', 2, chain1, event3),
  elsewhere('the event after a fork', 'prev', 3, follow(chain1, fork.hash), event3),
  refused('a changed section', 'section-digest', { sections: { head: changedHead.toString('hex') } }),
  refused('a section that the body does not name', 'section-name', { sections: { note: head.toString('hex') } }),
  refused('a section that the type does not have', 'section-name', withSection('note', head)),
  refused('a section that is not canonical', 'section-form', withSection('head', Buffer.from(` ${head.toString()}`))),
  refused(
    'a section with a field too many',
    'section-form',
    withSection('head', section({ ...(JSON.parse(head.toString()) as { data: Body }).data, extra: 1 }, 'salt')),
  ),
  refused(
    'a section without a salt',
    'section-form',
    withSection('head', Buffer.from(canonical({ data: (JSON.parse(head.toString()) as { data: Body }).data }))),
  ),
  refused(
    'a salt of 15 bytes',
    'section-form',
    withSection(
      'head',
      Buffer.from(
        canonical({
          data: (JSON.parse(head.toString()) as { data: Body }).data,
          salt: bytesOf('x', 15).toString('base64'),
        }),
      ),
    ),
  ),
];

const unknown = signed({ ...body1, type: 'LaterType', sections: digests({ head }) }, anna);
const newer = signed({ ...body1, typeVersion: 2, sections: digests({ later: head }) }, anna);

const day = 86_400_000;
const clock = {
  tick: [
    { name: 'ahead', last: { ms: 1000, counter: 7 }, now: 1001, next: { ms: 1001, counter: 0 } },
    { name: 'stalled', last: { ms: 1000, counter: 7 }, now: 1000, next: { ms: 1000, counter: 8 } },
    { name: 'back', last: { ms: 1000, counter: 7 }, now: 10, next: { ms: 1000, counter: 8 } },
    { name: 'overflow', last: { ms: 1000, counter: 65_535 }, now: 1000, next: { ms: 1001, counter: 0 } },
    {
      name: 'the last before overflow',
      last: { ms: 1000, counter: 65_534 },
      now: 1000,
      next: { ms: 1000, counter: 65_535 },
    },
    { name: 'overflow while back', last: { ms: 1000, counter: 65_535 }, now: 0, next: { ms: 1001, counter: 0 } },
  ],
  merge: [
    {
      name: 'later',
      last: { ms: 1000, counter: 7 },
      foreign: { ms: 2000, counter: 3 },
      now: 1500,
      time: { ms: 2000, counter: 3 },
      taken: true,
    },
    {
      name: 'earlier',
      last: { ms: 1000, counter: 7 },
      foreign: { ms: 999, counter: 9 },
      now: 1500,
      time: { ms: 1000, counter: 7 },
      taken: true,
    },
    {
      name: 'same millisecond, later',
      last: { ms: 1000, counter: 7 },
      foreign: { ms: 1000, counter: 8 },
      now: 0,
      time: { ms: 1000, counter: 8 },
      taken: true,
    },
    {
      name: 'a day ahead',
      last: { ms: 1000, counter: 7 },
      foreign: { ms: 5 + day, counter: 0 },
      now: 5,
      time: { ms: 5 + day, counter: 0 },
      taken: true,
    },
    {
      name: 'more than a day ahead',
      last: { ms: 1000, counter: 7 },
      foreign: { ms: 6 + day, counter: 0 },
      now: 5,
      time: { ms: 1000, counter: 7 },
      taken: false,
    },
  ],
  jump: [
    { name: 'five minutes back', lastAt: 1_000_000, now: 700_000, jump: null },
    { name: 'more than five minutes back', lastAt: 1_000_000, now: 699_999, jump: { direction: 'back', ms: 300_001 } },
    { name: 'a day ahead', lastAt: 1000, now: 1000 + day, jump: null },
    { name: 'more than a day ahead', lastAt: 1000, now: 1001 + day, jump: { direction: 'ahead', ms: 1 + day } },
  ],
  text: [
    { ms: 0, counter: 0, text: '000000000000-0000' },
    { ms: 1_780_000_000_000, counter: 255, text: '019e70448800-00ff' },
    { ms: 2 ** 48 - 1, counter: 65_535, text: 'ffffffffffff-ffff' },
  ],
};

writeVectors('events', {
  source: 'computed with OpenSSL, beside the product',
  ...{ vault, device, start: start.toString('hex') },
  publicKeys: [anna.publicKey, boris.publicKey, smallOrder].map((key) => key.toString('hex')),
  events,
  withheld: 'subjects',
  erased: 'content',
  kept: [unknown, newer].map(({ body, sig }, i) => ({
    body,
    sig,
    sections: { [i === 0 ? 'head' : 'later']: head.toString('hex') },
  })),
  fork: { seq: 2, prev: chain1.toString('hex'), body: fork.body, sig: fork.sig, hash: fork.hash.toString('hex') },
  refused: refusals,
  clock,
});
