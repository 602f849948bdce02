import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCard, importCard, ownCardSummary } from '../../../electron/vault/cards/cards.ts';
import { currentCard, CARD_COMMENT } from '../../../electron/vault/cards/own-card.ts';
import { cheapPolicyForTests } from '../../../electron/vault/crypto/argon.ts';
import { concat, toBase64, toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { canonicalBytes, type Json } from '../../../electron/vault/crypto/canonical.ts';
import { signingKeyFromSeed } from '../../../electron/vault/crypto/ed25519.ts';
import { sha256 } from '../../../electron/vault/crypto/hash.ts';
import { minisignSign } from '../../../electron/vault/crypto/minisign.ts';
import { sealLeads } from '../../../electron/vault/handoff/seal/seal-leads.ts';
import { createVault } from '../../../electron/vault/host/create-vault.ts';
import { openVault, type OpenVault } from '../../../electron/vault/host/open-vault.ts';
import { systemEnvironment } from '../../../electron/vault/keys/environment.ts';
import { registerDraft } from '../../../electron/vault/leads/register-lead.ts';
import { leadDraftSchema } from '../../../shared/domain/lead/draft.ts';
import { fingerprintDigits } from '../../../shared/domain/package/card.ts';
import { type Forgery, putTogether, replaceFile, takeApart, textOf } from '../../fixtures/forge.ts';
import { FIELD } from '../../fixtures/forge-tar.ts';
import { writeVectors } from '../files.ts';

/* A package as the product seals it, between two vaults made for it, and that package with one thing changed each time. */

const PASSPHRASE = '松下问童子 言师采药去';
const clock = { now: () => Date.UTC(2026, 2, 5, 4, 0, 0) };
const env = { ...systemEnvironment(clock), policy: cheapPolicyForTests };
const folder = mkdtempSync(join(tmpdir(), 'mixia-vectors-'));

async function vault(name: string, kind: 'team' | 'commission', code: string): Promise<OpenVault> {
  const place = join(folder, code);
  const input = {
    folder: place,
    kind,
    name,
    code,
    device: '01',
    member: '王芳',
    level: '市',
    ceiling: '工作秘密',
  } as const;
  await createVault({ ...input, passphrase: PASSPHRASE }, env);
  return openVault(place, { passphrase: PASSPHRASE }, env);
}

async function introduce(from: OpenVault, to: OpenVault): Promise<string> {
  const file = join(folder, `${from.facts.code}.mixia-card.json`);
  await exportCard(from, file);
  importCard(to, file, ownCardSummary(from).fingerprint);
  return readFileSync(file, 'utf8');
}

async function sealed(team: OpenVault): Promise<string> {
  const draft = { receivedOn: '2026-03-02', signature: '匿名', category: '违反廉洁纪律', problem: '反映其收受礼金。' };
  const subjects = [{ kind: '个人', name: '张伟', management: '驻在单位党组管理' }];
  await registerDraft(team, leadDraftSchema.parse({ ...draft, subjects }));
  const input = {
    to: 'ZJ00',
    leads: 'all',
    purpose: '按月报送',
    folder,
    classification: '工作秘密',
    whole: false,
  } as const;
  const work = sealLeads(team, { ...input, passphrase: PASSPHRASE });
  for (;;) {
    const step = await work.next();
    if (step.done === true) return step.value.files[0] ?? '';
  }
}

const text = (change: (json: string) => string): Forgery => ({
  manifestBytes: (bytes) => utf8(change(new TextDecoder().decode(bytes))),
});
const events = (change: (lines: string) => string): Forgery => ({
  listed: (files) => {
    replaceFile(files, 'events.ndjson', utf8(change(textOf(files, 'events.ndjson'))));
  },
});
const other = signingKeyFromSeed(sha256(utf8('another sealing key')));

const forgeries: Readonly<Record<string, readonly [code: string, forgery: Forgery]>> = {
  'age: a byte of the payload changed': [
    'PACKAGE_DAMAGED',
    { age: (file) => file.map((byte, i) => (i === 5000 ? byte ^ 1 : byte)) },
  ],
  'age: cut': ['PACKAGE_DAMAGED', { age: (file) => file.subarray(0, -1) }],
  'tar: a link': [
    'PACKAGE_MALFORMED',
    { archived: (files) => void files.push({ path: 'x', bytes: new Uint8Array(), fields: { [FIELD.type]: '2' } }) },
  ],
  'tar: a byte behind the end': ['PACKAGE_MALFORMED', { tar: (archive) => concat(archive, new Uint8Array(1)) }],
  'manifest: newer version': ['PACKAGE_NEWER', { manifest: (manifest) => void (manifest.version = 2 as never) }],
  'manifest: unknown kind': ['PACKAGE_NEWER', { manifest: (manifest) => void (manifest.kind = 'report' as never) }],
  'manifest: white space': ['PACKAGE_MANIFEST_INVALID', text((json) => `${json} `)],
  'manifest: a name twice': [
    'PACKAGE_MANIFEST_INVALID',
    text((json) => json.replace('"version":1', '"version":1,"version":1')),
  ],
  'manifest: another spelling of a number': [
    'PACKAGE_MANIFEST_INVALID',
    text((json) => json.replace('"version":1', '"version":1e0')),
  ],
  'manifest: an escape that is not needed': [
    'PACKAGE_MANIFEST_INVALID',
    text((json) => json.replace('mixia-package', String.raw`mixia\u002dpackage`)),
  ],
  'manifest: a field more': ['PACKAGE_MANIFEST_INVALID', { manifest: (manifest) => void (manifest['x'] = 1) }],
  'manifest: an id in capitals': [
    'PACKAGE_MANIFEST_INVALID',
    { manifest: (manifest) => void (manifest.id = manifest.id.toUpperCase()) },
  ],
  'signature: of another key': [
    'PACKAGE_SIGNATURE_INVALID',
    { signature: ({ bytes, comment }) => minisignSign(other, bytes, comment) },
  ],
  'signature: another comment': [
    'PACKAGE_SIGNATURE_INVALID',
    { signature: ({ bytes, comment, key }) => minisignSign(key, bytes, comment.replace('sequence=1', 'sequence=2')) },
  ],
  'entries: summary missing': ['PACKAGE_ENTRY_MISMATCH', { archived: (files) => void files.pop() }],
  'events: a section changed': ['PACKAGE_EVENT_INVALID', events((lines) => lines.replace('收受礼金', '收受礼品'))],
  'events: a signature changed': [
    'PACKAGE_EVENT_INVALID',
    events((lines) => lines.replace(/"sig":"[^"]{8}/u, '"sig":"AAAAAAAA')),
  ],
  'approval: none': ['PACKAGE_APPROVAL_INVALID', { manifest: (manifest) => void (manifest.approvals = []) }],
  'approval: another selection': [
    'PACKAGE_APPROVAL_INVALID',
    {
      listed: (files) => {
        replaceFile(files, 'selection.json', utf8(textOf(files, 'selection.json').replace('"head",', '')));
      },
    },
  ],
};

async function makePackage(team: OpenVault, commission: OpenVault, card: string): Promise<void> {
  const file = await sealed(team);
  const apart = await takeApart(file, team, commission);
  const refused = [];
  for (const [name, [code, forgery]] of Object.entries(forgeries)) {
    refused.push({ name, code, file: toBase64(await putTogether(apart, forgery)) });
  }
  const { id, sequence } = apart.manifest;
  writeVectors('sealed-package', {
    source: 'sealed by the product; the others are the same package, taken apart and put together with one change',
    identity: currentCard(commission.ledger.db).identity,
    otherIdentity: currentCard(team.ledger.db).identity,
    card,
    id,
    sequence,
    events: apart.manifest.summary.events,
    file: readFileSync(file).toString('base64'),
    refused,
  });
}

type LooseCard = Record<string, unknown>;

function makeCards(team: OpenVault, text_: string): void {
  const { sealingKey, card, fingerprint } = currentCard(team.ledger.db);
  const signed = (change: (card: LooseCard) => void, comment = CARD_COMMENT, key = sealingKey): string => {
    const changed = structuredClone(card) as unknown as LooseCard;
    change(changed);
    return JSON.stringify({ card: changed, signature: minisignSign(key, canonicalBytes(changed as Json), comment) });
  };
  const smallOrder = concat(utf8('Ed'), sha256(neutral()).subarray(0, 8), neutral());
  const refused: Record<string, string> = {
    'no JSON': 'card',
    'signature of another key': signed(() => undefined, CARD_COMMENT, other),
    'signature with another comment': signed(() => undefined, 'mixia-card v2'),
    'changed after signing': text_.replace(card.name, '驻另一局纪检监察组'),
    'a key of small order': signed((one) => void (one['signingKey'] = toBase64(smallOrder))),
    'a key under a foreign key id': signed((one) => void (one['signingKey'] = foreignId(String(one['signingKey'])))),
    'no recipient': signed((one) => void (one['recipients'] = [])),
    'a recipient that is none': signed((one) => void (one['recipients'] = ['age1'])),
    'a field more': signed((one) => void (one['note'] = 'x')),
    'a field less': signed((one) => void Reflect.deleteProperty(one, 'kind')),
    'another version': signed((one) => void (one['version'] = 2)),
    'a code out of form': signed((one) => void (one['code'] = '../X')),
    'a name with a control character': signed((one) => void (one['name'] = 'a\u0007')),
    'no signature': JSON.stringify({ card }),
    'more beside the card': text_.replace('{', '{"x":1,'),
  };
  writeVectors('card', {
    source: 'made by the product',
    card: text_,
    fingerprint,
    digits: fingerprintDigits(fingerprint),
    canonical: toHex(canonicalBytes(card)),
    refused: Object.entries(refused).map(([name, file]) => ({ name, file })),
  });
}

/** The same key, with another key id in front of it. */
function foreignId(key: string): string {
  const bytes = Buffer.from(key, 'base64');
  bytes.fill(0, 2, 10);
  return bytes.toString('base64');
}

/** The neutral element: with it, any signature can be made to fit. */
function neutral(): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0));
}

try {
  const [team, commission] = [
    await vault('驻某局纪检监察组', 'team', 'ZJ01'),
    await vault('某市纪委监委', 'commission', 'ZJ00'),
  ];
  const card = await introduce(team, commission);
  await introduce(commission, team);
  makeCards(team, card);
  await makePackage(team, commission, card);
  team.close();
  commission.close();
} finally {
  rmSync(folder, { recursive: true });
}
