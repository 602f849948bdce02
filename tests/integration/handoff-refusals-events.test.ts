import { test } from 'vitest';
import { toBase64, toHex, utf8 } from '../../electron/vault/crypto/bytes.ts';
import { signingKeyFromSeed } from '../../electron/vault/crypto/ed25519.ts';
import { actorOf, chainNext, chainStart } from '../../electron/vault/ledger/event-codec.ts';
import type { SmallFile } from '../support/tar.ts';
import { type Forgery, type LooseManifest, putTogether, replaceFile, textOf } from '../fixtures/forge.ts';
import { type CarriedLine, furtherEvent } from '../fixtures/forge-events.ts';
import { expectRefusals, type Waiting, waiting } from '../fixtures/refusal.ts';
import { register, teamVault } from '../fixtures/vault.ts';
import { meet, open, seal } from '../fixtures/pair.ts';

const INVALID = 'PACKAGE_EVENT_INVALID';
const DIGEST = '0'.repeat(64);
const UUID = '018f3a5e-7c00-7abc-8def-0123456789ab';
const STRANGER = signingKeyFromSeed(new Uint8Array(32).fill(9));
/** Raw keys of small order: the neutral element, and a point of order eight. */
const SMALL_ORDER = [
  Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0)),
  Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'hex'),
];

/** Changes the text of `events.ndjson` after everything was signed; the manifest lists what comes of it. */
function events(change: (lines: string[]) => readonly string[] | string): Forgery {
  return {
    listed: (files) => {
      const made = change(textOf(files, 'events.ndjson').split('\n').slice(0, -1));
      replaceFile(
        files,
        'events.ndjson',
        utf8(typeof made === 'string' ? made : made.map((line) => `${line}\n`).join('')),
      );
    },
  };
}

/** Changes one event of this type; everything behind it is signed and chained again. */
function event(type: string, change: (line: CarriedLine) => void): Forgery {
  return {
    events: (lines) => {
      const line = lines.find(({ body }) => body.type === type);
      if (line === undefined) throw new Error(`no ${type}`);
      change(line);
    },
  };
}

const first = (change: (line: string) => string) => events(([line = '', ...rest]) => [change(line), ...rest]);
const body = (name: string, value: unknown) => event('LeadRegistered', (line) => void (line.body[name] = value));
const section = (name: string, value: unknown) => event('LeadRegistered', (line) => void (line.sections[name] = value));
const extra =
  (type: string, sections: Record<string, unknown> = {}, fields: Record<string, unknown> = {}) =>
  (ready: Waiting): Forgery => ({
    events: (lines) => void furtherEvent(lines, { type, stream: ready.leads[1], sections, ...fields }),
  });
const signer = (change: (signers: LooseManifest['signers']) => void): Forgery => ({
  manifest: ({ signers }) => change(signers),
});

function log(change: (lines: string[]) => readonly string[]): Forgery {
  return {
    listed: (files: SmallFile[]) => {
      const path = files.find((file) => file.path.startsWith('log/'))?.path ?? '';
      const lines = change(textOf(files, path).split('\n').slice(0, -1));
      replaceFile(files, path, utf8(lines.map((line) => `${line}\n`).join('')));
    },
  };
}

test('events in another form, order or number than they were signed in are refused', async () => {
  await expectRefusals(await waiting(), {
    'white space in a line': [INVALID, first((line) => line.replace('{"body":', '{ "body":'))],
    'a name twice in a line': [INVALID, first((line) => line.replace('"sig":', '"sig":"","sig":'))],
    'names in another order': [INVALID, first((line) => line.replace(/,"sig":("[^"]*")\}$/u, ',"sib":$1}'))],
    'a field more': [INVALID, first((line) => line.replace(/\}$/u, ',"x":1}'))],
    'Windows line ends': [INVALID, events((lines) => lines.join('\r\n'))],
    'no line end at the end': [INVALID, events((lines) => lines.join('\n'))],
    'an empty line': [INVALID, events((lines) => ['', ...lines])],
    'a byte-order mark': [INVALID, first((line) => `\ufeff${line}`)],
    'no JSON': [INVALID, first(() => 'x')],
    'a list': [INVALID, first(() => '[]')],
    'sections that are none': [
      INVALID,
      first((line) => line.replace(/"sections":\{.*\},"sig"/u, '"sections":null,"sig"')),
    ],
    'two lines exchanged': [INVALID, events(([one = '', two = '', ...rest]) => [two, one, ...rest])],
    'a line twice': [INVALID, events(([one = '', ...rest]) => [one, one, ...rest])],
    'a line less than counted': [INVALID, events((lines) => lines.slice(1))],
    'no lines': [INVALID, events(() => '')],
    'a count that lies': [INVALID, { manifest: ({ summary }) => void (summary.events += 1) }],
  });
});

test('an event that is not what its author signed, or whose author nobody vouches for, is refused', async () => {
  await expectRefusals(await waiting(), {
    'a section changed': [INVALID, first((line) => line.replace('补充时间', '补充地点'))],
    'a body changed': [INVALID, first((line) => line.replace('"auth":"session"', '"auth":"passphrase"'))],
    'a section of another event': [
      INVALID,
      events(([one = '', two = '', ...rest]) => [withSectionsOf(one, two), two, ...rest]),
    ],
    'a section that the body does not name': [
      INVALID,
      first((line) =>
        line.replace('"sections":{"', '"sections":{"aaa":{"data":{},"salt":"AAAAAAAAAAAAAAAAAAAAAA=="},"'),
      ),
    ],
    'a signature of another event': [
      INVALID,
      events(([one = '', two = '', ...rest]) => [withSigOf(one, two), two, ...rest]),
    ],
    'a signature cut': [INVALID, first((line) => line.replace(/"sig":"[^"]{4}/u, '"sig":"'))],
    'a signature that is no base64': [INVALID, first((line) => line.replace(/"sig":"[^"]*"/u, '"sig":"*"'))],
    'signed by a stranger': [INVALID, event('LeadRegistered', (line) => void (line.sign = STRANGER))],
    'signed by a stranger in his own name': [INVALID, event('LeadRegistered', inOwnName)],
    "signed by a stranger whom somebody listed under the member's name": [
      INVALID,
      signer((signers) => signers.forEach((one) => void (one.publicKey = toBase64(STRANGER.publicKey)))),
    ],
    'no signers': [INVALID, signer((signers) => void signers.splice(0))],
    'a signer twice': [INVALID, signer((signers) => void signers.push(...structuredClone(signers)))],
    'a signer without a key': [INVALID, signer((signers) => signers.forEach((one) => void (one.publicKey = '')))],
    'a signer with a key of small order': [INVALID, signer(smallOrder(SMALL_ORDER[0] ?? new Uint8Array()))],
    'a signer with a key of order eight': [INVALID, signer(smallOrder(SMALL_ORDER[1] ?? new Uint8Array()))],
  });
});

function smallOrder(publicKey: Uint8Array) {
  return (signers: LooseManifest['signers']): void => {
    const [known] = signers;
    if (known !== undefined) signers.push({ ...known, key: actorOf(publicKey), publicKey: toBase64(publicKey) });
  };
}

function inOwnName(line: CarriedLine): void {
  line.sign = STRANGER;
  line.body['actor'] = actorOf(STRANGER.publicKey);
}

function withSigOf(line: string, other: string): string {
  const sig = /"sig":"[^"]*"/u.exec(other)?.[0] ?? '';
  return line.replace(/"sig":"[^"]*"/u, sig);
}

function withSectionsOf(line: string, other: string): string {
  const sections = /"sections":\{"(?:content|head|file|reason).*\},"sig"/u.exec(other)?.[0] ?? '';
  return line.replace(/"sections":\{"(?:content|head|file|reason).*\},"sig"/u, sections);
}

test('an event out of its place, of another vault or form, or in a log that does not lead where it says is refused', async () => {
  await expectRefusals(await waiting(), {
    'of another vault': [INVALID, body('vault', UUID)],
    'of a device without a log': [INVALID, body('device', UUID)],
    'body of another version': [INVALID, body('v', 2)],
    'a field more in the body': [INVALID, body('note', 'x')],
    'a body too long': [INVALID, body('type', `A${'a'.repeat(5000)}`)],
    'an id in capitals': [INVALID, body('id', UUID.toUpperCase())],
    'a clock beyond its form': [INVALID, body('hlc', '10000000000000-0000')],
    "a place that is another's": [INVALID, event('LeadRegistered', (line) => void (line.body.seq += 2))],
    "the log's value before it changed": [
      INVALID,
      first((line) => line.replace(/"prev":"[0-9a-f]{4}/u, '"prev":"0000')),
    ],
    'two hashes of the log exchanged': [INVALID, log(([one = '', two = '', ...rest]) => [two, one, ...rest])],
    'a hash changed': [INVALID, log(([, ...rest]) => [DIGEST, ...rest])],
    'a hash in capitals': [INVALID, log(([one = '', ...rest]) => [one.toUpperCase().replace(/^./u, 'A'), ...rest])],
    'another root': [INVALID, { manifest: ({ checkpoint: [range] }) => range && void (range.to.root = DIGEST) }],
    'another start': [INVALID, { manifest: ({ checkpoint: [range] }) => range && void (range.from.root = DIGEST) }],
    'a log of our own device': [INVALID, (ready) => withOwnDevice(ready)],
  });
});

/** A second log, which claims to be that of the receiver's own device. */
function withOwnDevice({ apart, commission }: Waiting): Promise<Uint8Array> {
  const { deviceId } = commission.session;
  return putTogether(apart, {
    listed: (files) => void files.splice(3, 0, { path: `log/${deviceId}.txt`, bytes: utf8(`${DIGEST}\n`) }),
    manifest: ({ sender, checkpoint }) => {
      const from = { size: 0, root: toHex(chainStart(sender.vaultId, deviceId)) };
      const to = { size: 1, root: toHex(chainNext(chainStart(sender.vaultId, deviceId), new Uint8Array(32))) };
      checkpoint.push({ device: deviceId, from, to });
    },
  });
}

test('a section that is not of its type, or not in its form, is refused though it was signed so', async () => {
  const salt = 'AAAAAAAAAAAAAAAAAAAAAA==';
  await expectRefusals(await waiting(), {
    'a section of no type': [INVALID, section('secret', { data: {}, salt })],
    'a name out of form': [INVALID, section('A B', { data: {}, salt })],
    'no salt': [INVALID, section('content', { data: {} })],
    'a short salt': [INVALID, section('content', { data: {}, salt: 'AAAA' })],
    'data out of schema': [INVALID, section('content', { data: { category: '其他', problem: '' }, salt })],
    'a field more': [INVALID, section('subjects', { data: { subjects: [], x: 1 }, salt })],
    'longer than a section may be': [INVALID, section('content', { data: { problem: '长'.repeat(400_000) }, salt })],
    "the reporter's": [INVALID, section('reporter', { data: {}, salt })],
    'a file with a hidden direction in its name': [
      INVALID,
      event('EvidenceAdded', ({ sections }) => {
        (sections['file'] as { data: { name: string } }).data.name = 'a\u202egpj.exe';
      }),
    ],
    'a lead above the ceiling under a lower mark': [
      'PACKAGE_ABOVE_CEILING',
      event('LeadRegistered', ({ sections }) => {
        (sections['head'] as { data: { classification: string } }).data.classification = '机密';
      }),
    ],
  });
});

test('an event of a type that may not travel is refused, also when it claims a newer version', async () => {
  const ready = await waiting();
  const { vaultId } = ready.team.session;
  const kinds: Record<string, Record<string, unknown>> = {
    CardConfirmed: { head: { fingerprint: DIGEST, vaultId, card: '{}' } },
    CardRevoked: { head: { fingerprint: DIGEST, reason: 'x' } },
    ReceiptTaken: {
      head: {
        receipt: UUID,
        vault: vaultId,
        result: 'accepted',
        findings: [],
        openedAt: '2026-03-05T12:00:00+08:00',
        checkpoints: [],
      },
    },
    PackageVoided: { reason: { reason: 'x' } },
    FindingClosed: { head: { finding: UUID }, reason: { reason: 'x' } },
    SectionsErased: {
      head: {
        targets: [{ event: DIGEST, sections: ['content'] }],
        documentNumber: '1',
        orderedBy: '某',
        orderedOn: '2026-03-05',
      },
      reason: { reason: 'x' },
    },
    MemberSuspended: { head: { key: DIGEST } },
    LeadRead: {},
    EvidenceRead: { head: { evidence: UUID } },
    DocumentPrinted: { head: { kind: 'lead-sheet', copies: 1 }, note: { recipient: 'x', purpose: '' } },
    ReporterOpened: { reason: { reason: 'x' } },
  };
  const attempts = Object.entries(kinds).flatMap(([type, sections]) => [
    [type, [INVALID, extra(type, sections)(ready)]] as const,
    [`${type}, version 9`, [INVALID, extra(type, sections, { typeVersion: 9 })(ready)]] as const,
  ]);
  await expectRefusals(ready, Object.fromEntries(attempts));
});

test("an event in the stream of another vault's lead, of a vault or of a package is refused", async () => {
  const ready = await waiting();
  const other = await teamVault({ code: 'ZJ02' });
  await meet(other, ready.commission);
  const { id: foreign } = await register(other);
  const sealed = await seal({ ...ready, team: other });
  await open(ready, sealed.files[0], false);
  await expectRefusals(ready, {
    "another vault's lead": [INVALID, movedAll(ready, foreign)],
    'our own vault': [INVALID, movedAll(ready, ready.commission.session.vaultId)],
    'a package': [INVALID, movedAll(ready, sealed.packageId)],
  });
});

/** Every event of the fresh lead, approved as it must be, in another stream. */
function movedAll(ready: Waiting, stream: string): Forgery {
  const [, fresh] = ready.leads;
  return {
    events: (lines) =>
      lines.filter(({ body: { stream: was } }) => was === fresh).forEach((line) => void (line.body.stream = stream)),
    selection: ({ leads }) => leads.filter(({ lead }) => lead === fresh).forEach((one) => void (one.lead = stream)),
  };
}
