import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

import { x25519 } from '@noble/curves/ed25519.js';
import { bech32 } from '@scure/base';

import { writeVectors } from '../files.ts';

/* Every good file is written by the `age` program (1.1.1); the damaged ones are those bytes, changed. */

type Pair = { readonly identity: string; readonly recipient: string };

function pair(n: number): Pair {
  const seed = createHash('sha256').update(`test identity ${n}`).digest();
  return {
    identity: bech32.encodeFromBytes('AGE-SECRET-KEY-', seed).toUpperCase(),
    recipient: bech32.encodeFromBytes('age', x25519.scalarMultBase(seed)),
  };
}

function age(input: Buffer, recipients: readonly string[], ...options: readonly string[]): Buffer {
  return execFileSync('age', [...options, ...recipients.flatMap((recipient) => ['-r', recipient])], { input });
}

const [first, second, stranger] = [pair(1), pair(2), pair(3)];
const text = Buffer.from('线索材料：测试', 'utf8');
const one = age(text, [first.recipient]);
const two = age(text, [first.recipient, second.recipient]);
const empty = age(Buffer.alloc(0), [first.recipient]);

const macAt = one.indexOf('\n--- ') + 5;
const payloadAt = one.indexOf('\n', macAt) + 1;
const changed = (file: Buffer, at: number, mask = 1): Buffer => {
  const copy = Buffer.from(file);
  copy.writeUInt8(copy.readUInt8(at) ^ mask, at);
  return copy;
};
const insert = (file: Buffer, at: number, more: string): Buffer =>
  Buffer.concat([file.subarray(0, at), Buffer.from(more, 'latin1'), file.subarray(at)]);

const good: Record<string, { file: Buffer; identities: string[]; plain: Buffer }> = {
  'one recipient': { file: one, identities: [first.identity], plain: text },
  'two recipients, opened by the first': { file: two, identities: [first.identity], plain: text },
  'two recipients, opened by the second': { file: two, identities: [second.identity], plain: text },
  'the right identity among others': {
    file: one,
    identities: [stranger.identity, second.identity, first.identity],
    plain: text,
  },
  'an empty file': { file: empty, identities: [first.identity], plain: Buffer.alloc(0) },
};

type Bad = { file: Buffer; identities?: string[]; kind: string; detail: string };
const grease = '-> example.com/grease x\nAAAA\n';
const stanzaAt = one.indexOf('-> ');
const bad: Record<string, Bad> = {
  'another identity': { file: one, identities: [stranger.identity], kind: 'no-identity', detail: '' },
  'no identity at all': { file: one, identities: [], kind: 'no-identity', detail: '' },
  'an identity that is none': { file: one, identities: ['AGE-SECRET-KEY-1X'], kind: 'identity', detail: 'form' },
  'a passphrase in place of an identity': { file: one, identities: ['secret'], kind: 'identity', detail: 'form' },
  nothing: { file: Buffer.alloc(0), kind: 'not-age', detail: '' },
  text: { file: Buffer.from('hello, hello, hello, hello'), kind: 'not-age', detail: '' },
  'a zip file': { file: Buffer.from('504b0304140000000800', 'hex'), kind: 'not-age', detail: '' },
  armour: { file: age(text, [first.recipient], '-a'), kind: 'not-age', detail: '' },
  'another version': {
    file: Buffer.from(one.toString('latin1').replace('/v1', '/v2'), 'latin1'),
    kind: 'not-age',
    detail: '',
  },
  'Windows line end in the first line': { file: insert(one, 21, '\r'), kind: 'not-age', detail: '' },
  'only the first line': { file: one.subarray(0, 22), kind: 'damaged', detail: 'header' },
  'cut in the stanza': { file: one.subarray(0, 60), kind: 'damaged', detail: 'header' },
  'cut in the header MAC': { file: one.subarray(0, macAt + 10), kind: 'damaged', detail: 'header' },
  'header MAC changed': { file: changed(one, macAt + 3), kind: 'damaged', detail: 'header-mac' },
  'header MAC of another file': {
    file: Buffer.concat([one.subarray(0, macAt), two.subarray(two.indexOf('\n--- ') + 5)]),
    kind: 'damaged',
    detail: 'header-mac',
  },
  'a stanza added': { file: insert(one, stanzaAt, grease), kind: 'damaged', detail: 'header-mac' },
  'a stanza taken out': {
    file: Buffer.concat([two.subarray(0, 22), two.subarray(two.indexOf('-> ', 26))]),
    identities: [second.identity],
    kind: 'damaged',
    detail: 'header-mac',
  },
  'a space in the header': { file: insert(one, macAt, ' '), kind: 'damaged', detail: 'header' },
  'a stanza that is no base64': { file: changed(one, stanzaAt + 60, 0x80), kind: 'damaged', detail: 'header' },
  'only the header': { file: one.subarray(0, payloadAt), kind: 'damaged', detail: 'early-end' },
  'cut in the nonce': { file: one.subarray(0, payloadAt + 15), kind: 'damaged', detail: 'early-end' },
  'cut behind the nonce': { file: one.subarray(0, payloadAt + 16), kind: 'damaged', detail: 'early-end' },
  'cut in the tag of the only chunk': { file: one.subarray(0, payloadAt + 31), kind: 'damaged', detail: 'early-end' },
  'the last byte missing': { file: one.subarray(0, one.length - 1), kind: 'damaged', detail: 'chunk' },
  'a byte appended': { file: insert(one, one.length, '\0'), kind: 'damaged', detail: 'chunk' },
  'a line end appended': { file: insert(one, one.length, '\n'), kind: 'damaged', detail: 'chunk' },
  'two files in one': { file: Buffer.concat([one, two]), kind: 'damaged', detail: 'chunk' },
  'the nonce changed': { file: changed(one, payloadAt), kind: 'damaged', detail: 'chunk' },
  'the text changed': { file: changed(one, payloadAt + 16), kind: 'damaged', detail: 'chunk' },
  'the tag changed': { file: changed(one, one.length - 1), kind: 'damaged', detail: 'chunk' },
  'an empty file with a byte': { file: insert(empty, empty.length, '\0'), kind: 'damaged', detail: 'chunk' },
};

const inner = age(text, [first.recipient]);
const base64 = (bytes: Buffer): string => bytes.toString('base64');

writeVectors('age-files', {
  source: 'written by age 1.1.1',
  identities: [first, second, stranger],
  good: Object.entries(good).map(([name, { file, identities, plain }]) => ({
    name,
    identities,
    file: base64(file),
    plain: base64(plain),
  })),
  bad: Object.entries(bad).map(([name, { file, identities = [first.identity], kind, detail }]) => ({
    name,
    identities,
    file: base64(file),
    kind,
    detail,
  })),
  pair: { inner: first, outer: second, file: base64(age(inner, [second.recipient])), plain: base64(text) },
});
