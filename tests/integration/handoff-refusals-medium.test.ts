import { copyFileSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { newAgeIdentity, recipientOf } from '../../electron/vault/crypto/age-keys.ts';
import { createAgeEncryptor } from '../../electron/vault/crypto/age-stream.ts';
import { concat, utf8 } from '../../electron/vault/crypto/bytes.ts';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import { flipped, noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';
import { spliced } from '../fixtures/forge.ts';
import { addFile, codesOf, open, pair, seal } from '../fixtures/pair.ts';
import { expectRefusals, refusalOf, waiting, type Waiting } from '../fixtures/refusal.ts';
import { register } from '../fixtures/vault.ts';

/** Where the payload of an age file begins: behind the line of the header's MAC and the nonce. */
function payloadAt(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  const found = /\n--- [A-Za-z0-9+/]{43}\n/u.exec(head);
  if (found === null) throw new Error('no age header');
  return found.index + found[0].length + 16;
}

const CHUNK = 65_536 + 16;

async function toSomebodyElse(): Promise<Uint8Array> {
  const recipient = await recipientOf(newAgeIdentity(systemRandom));
  const { header, push } = await createAgeEncryptor([recipient], systemRandom);
  return concat(header, push(noise(1000), true));
}

/** A letter of base64. */
const A = 'A'.charCodeAt(0);

function changedAt(place: (bytes: Uint8Array) => number): (ready: Waiting) => Uint8Array {
  return ({ bytes }) => flipped(bytes, place(bytes));
}

/** Puts another letter of base64 in the place of one: a flipped bit could make a sign that no header may have. */
function otherLetterAt(place: (bytes: Uint8Array) => number): (ready: Waiting) => Uint8Array {
  return ({ bytes }) => {
    const at = place(bytes);
    const changed = Uint8Array.from(bytes);
    changed[at] = changed[at] === A ? A + 1 : A;
    return changed;
  };
}

test('a file that is no age file, not for us, cut or changed is refused, each with its own code', async () => {
  const ready = await waiting();
  const unreadable = join(freshFolder(), 'folder.mxp');
  mkdirSync(unreadable);
  await expectRefusals(ready, {
    'a folder in its place': ['PACKAGE_UNREADABLE', () => unreadable],
    'no file': ['FILE_NOT_FOUND', ({ stick }) => join(stick, 'nothing.mxp')],
    empty: ['PACKAGE_NOT_A_PACKAGE', () => new Uint8Array()],
    'a text': ['PACKAGE_NOT_A_PACKAGE', () => utf8('这不是密封包')],
    'first line changed': ['PACKAGE_NOT_A_PACKAGE', changedAt(() => 3)],
    'first line alone': ['PACKAGE_DAMAGED', ({ bytes }) => bytes.subarray(0, 22)],
    'for another recipient': ['PACKAGE_NOT_FOR_US', toSomebodyElse],
    'stanza changed': ['PACKAGE_NOT_FOR_US', otherLetterAt((bytes) => payloadAt(bytes) - 16 - 60)],
    'header MAC changed': ['PACKAGE_DAMAGED', changedAt((bytes) => payloadAt(bytes) - 16 - 20)],
    'header without end': ['PACKAGE_DAMAGED', ({ bytes }) => concat(bytes.subarray(0, 60), noise(70_000))],
    'nonce changed': ['PACKAGE_DAMAGED', changedAt((bytes) => payloadAt(bytes) - 1)],
    'first chunk changed': ['PACKAGE_DAMAGED', changedAt((bytes) => payloadAt(bytes) + 5)],
    'second chunk changed': ['PACKAGE_DAMAGED', changedAt((bytes) => payloadAt(bytes) + CHUNK + 5)],
    'last byte changed': ['PACKAGE_DAMAGED', changedAt((bytes) => bytes.length - 1)],
    'one byte short': ['PACKAGE_DAMAGED', ({ bytes }) => bytes.subarray(0, -1)],
    'cut inside the header': ['PACKAGE_DAMAGED', ({ bytes }) => bytes.subarray(0, 100)],
    'cut behind the header': ['PACKAGE_DAMAGED', ({ bytes }) => bytes.subarray(0, payloadAt(bytes))],
    'cut between two chunks': ['PACKAGE_DAMAGED', ({ bytes }) => bytes.subarray(0, payloadAt(bytes) + CHUNK)],
    'two chunks exchanged': ['PACKAGE_DAMAGED', ({ bytes }) => exchanged(bytes)],
    'first chunk twice': ['PACKAGE_DAMAGED', ({ bytes }) => doubled(bytes)],
    'a byte behind the end': ['PACKAGE_DAMAGED', ({ bytes }) => concat(bytes, new Uint8Array(1))],
    'a chunk behind the end': ['PACKAGE_DAMAGED', ({ bytes }) => concat(bytes, noise(CHUNK))],
    'itself behind its end': ['PACKAGE_DAMAGED', ({ bytes }) => concat(bytes, bytes)],
  });
});

function exchanged(bytes: Uint8Array): Uint8Array {
  const at = payloadAt(bytes);
  const [first, second] = [bytes.subarray(at, at + CHUNK), bytes.subarray(at + CHUNK, at + 2 * CHUNK)];
  return spliced(bytes, at, 2 * CHUNK, concat(second, first));
}

function doubled(bytes: Uint8Array): Uint8Array {
  const at = payloadAt(bytes);
  return spliced(bytes, at, 0, bytes.subarray(at, at + CHUNK));
}

test('volumes with a hole, of several sizes, without the last or exchanged are refused; whole ones open from any of them', async () => {
  const both = await pair();
  const { id } = await register(both.team);
  await addFile(both.team, id, noise(3_500_000));
  const sealed = await seal(both, { volumeSize: 1_048_576 });
  expect(sealed.files.map((file) => file.slice(-4))).toEqual(['.001', '.002', '.003', '.004']);
  const cases: Record<string, [string, (folder: string, names: readonly string[]) => void]> = {
    'second missing': ['PACKAGE_VOLUME_MISSING', (folder, names) => rmSync(join(folder, names[1] ?? ''))],
    'last missing': ['PACKAGE_DAMAGED', (folder, names) => rmSync(join(folder, names[3] ?? ''))],
    'second shorter': [
      'PACKAGE_VOLUME_MISSING',
      (folder, names) => truncateSync(join(folder, names[1] ?? ''), 1_000_000),
    ],
    'last empty': ['PACKAGE_VOLUME_MISSING', (folder, names) => truncateSync(join(folder, names[3] ?? ''), 0)],
    'last larger': [
      'PACKAGE_VOLUME_MISSING',
      (folder, names) => writeFileSync(join(folder, names[3] ?? ''), noise(1_048_577)),
    ],
    'a fifth': ['PACKAGE_VOLUME_MISSING', (folder, names) => addFifth(folder, names)],
    'second and third exchanged': ['PACKAGE_DAMAGED', (folder, names) => exchange(folder, names)],
    'second is a folder': ['PACKAGE_UNREADABLE', (folder, names) => asFolder(join(folder, names[1] ?? ''))],
  };
  const found: Record<string, string> = {};
  for (const [name, [, change]] of Object.entries(cases)) {
    const folder = freshFolder();
    for (const file of sealed.files) copyFileSync(file, join(folder, basename(file)));
    const names = readdirSync(folder).sort();
    change(folder, names);
    found[name] = await refusalOf(both.commission, join(folder, names[0] ?? ''));
  }
  expect(found).toEqual(Object.fromEntries(Object.entries(cases).map(([name, [code]]) => [name, code])));
  const opened = await open(both, sealed.files[2]);
  expect(codesOf(opened.findings)).toEqual([]);
});

function addFifth(folder: string, names: readonly string[]): void {
  writeFileSync(join(folder, (names[0] ?? '').replace(/001$/u, '005')), noise(10));
}

function exchange(folder: string, names: readonly string[]): void {
  const [, second = '', third = ''] = names;
  copyFileSync(join(folder, second), join(folder, 'x'));
  copyFileSync(join(folder, third), join(folder, second));
  copyFileSync(join(folder, 'x'), join(folder, third));
}

function asFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}
