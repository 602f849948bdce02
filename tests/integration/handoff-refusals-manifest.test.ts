import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportCard, importCard, ownCardSummary, revokeCard } from '../../electron/vault/cards/cards.ts';
import { currentCard } from '../../electron/vault/cards/own-card.ts';
import { utf8 } from '../../electron/vault/crypto/bytes.ts';
import { signingKeyFromSeed } from '../../electron/vault/crypto/ed25519.ts';
import { minisignSign } from '../../electron/vault/crypto/minisign.ts';
import { type Forgery, type LooseManifest, putTogether, takeApart } from '../fixtures/forge.ts';
import { commissionVault, meet, pair, seal } from '../fixtures/pair.ts';
import { expectRefusals, refusalOf, waiting } from '../fixtures/refusal.ts';
import { register, teamVault } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

/** Signed by the right key, with another comment. */
const commented = (change: (due: string) => string): Forgery => ({
  signature: ({ bytes, comment, key }) => minisignSign(key, bytes, change(comment)),
});
const set = (change: (manifest: LooseManifest) => void): Forgery => ({ manifest: change });
const text = (change: (text: string) => string): Forgery => ({
  manifestBytes: (bytes) => utf8(change(new TextDecoder().decode(bytes))),
});
const OTHER_KEY = signingKeyFromSeed(new Uint8Array(32).fill(7));
const UUID = '018f3a5e-7c00-7abc-8def-0123456789ab';
const DIGEST = '0'.repeat(64);

test('what is no manifest, made by a newer release, or not signed as it must be is refused before anything else is read', async () => {
  await expectRefusals(await waiting(), {
    'first entry another': ['PACKAGE_MALFORMED', { archived: (files) => void files.shift() }],
    'no entry at all': ['PACKAGE_MALFORMED', { archived: (files) => void files.splice(0) }],
    'no JSON': ['PACKAGE_MALFORMED', { manifestBytes: () => utf8('manifest') }],
    'another format': ['PACKAGE_MALFORMED', set((manifest) => void (manifest.format = 'mixia-backup' as never))],
    'no format': ['PACKAGE_MALFORMED', set((manifest) => void Reflect.deleteProperty(manifest, 'format'))],
    'no sender': ['PACKAGE_MALFORMED', set((manifest) => void Reflect.deleteProperty(manifest, 'sender'))],
    'newer version': ['PACKAGE_NEWER', set((manifest) => void (manifest.version = 2 as never))],
    'unknown kind': ['PACKAGE_NEWER', set((manifest) => void (manifest.kind = 'instruction' as never))],
    'unknown card': ['PACKAGE_SENDER_UNKNOWN', set(({ sender }) => void (sender.cardFingerprint = DIGEST))],
    'no signature': ['PACKAGE_SIGNATURE_INVALID', { signature: () => null }],
    'signature twice': ['PACKAGE_MALFORMED', { archived: (files) => void files.splice(2, 0, ...files.slice(1, 2)) }],
    'signature too long': ['PACKAGE_SIGNATURE_INVALID', { signature: ({ good }) => good + ' '.repeat(3000) }],
    'signature empty': ['PACKAGE_SIGNATURE_INVALID', { signature: () => '' }],
    'signed by another key': [
      'PACKAGE_SIGNATURE_INVALID',
      { signature: ({ bytes, comment }) => minisignSign(OTHER_KEY, bytes, comment) },
    ],
    'signature of another manifest': [
      'PACKAGE_SIGNATURE_INVALID',
      { signature: ({ bytes, comment, key }) => minisignSign(key, bytes.subarray(1), comment) },
    ],
    'another comment': ['PACKAGE_SIGNATURE_INVALID', commented((due) => due.replace(/sequence=\d+/u, 'sequence=9'))],
    'no comment': ['PACKAGE_SIGNATURE_INVALID', commented(() => '')],
    'comment with more': ['PACKAGE_SIGNATURE_INVALID', commented((due) => `${due} x`)],
    'changed after signing': [
      'PACKAGE_SIGNATURE_INVALID',
      {
        archived: (files) => {
          const [manifest] = files;
          const changed = new TextDecoder().decode(manifest?.bytes).replace('按月报送', '按年报送');
          files[0] = { path: 'manifest.json', bytes: utf8(changed) };
        },
      },
    ],
  });
});

test('a signed manifest with other fields, forms or limits is refused', async () => {
  await expectRefusals(await waiting(), {
    'a field more': ['PACKAGE_MANIFEST_INVALID', set((manifest) => void (manifest['note'] = 'x'))],
    'a field less': ['PACKAGE_MANIFEST_INVALID', set((manifest) => void Reflect.deleteProperty(manifest, 'void'))],
    'a receipt in leads': ['PACKAGE_MANIFEST_INVALID', set((manifest) => void (manifest.receipt = {}))],
    'version 0': ['PACKAGE_MANIFEST_INVALID', set((manifest) => void (manifest.version = 0 as never))],
    'number 0': ['PACKAGE_MANIFEST_INVALID', set((manifest) => void (manifest.sequence = 0))],
    'time without offset': [
      'PACKAGE_MANIFEST_INVALID',
      set((manifest) => void (manifest.createdAt = '2026-03-05T12:00:00')),
    ],
    'digest in capitals': ['PACKAGE_MANIFEST_INVALID', set((manifest) => void (manifest.previous = 'A'.repeat(64)))],
    'purpose with an escape': ['PACKAGE_MANIFEST_INVALID', set((manifest) => void (manifest.purpose = 'a\u001b[2J'))],
    'purpose too long': ['PACKAGE_MANIFEST_INVALID', set((manifest) => void (manifest.purpose = '长'.repeat(501)))],
    'unknown mark': ['PACKAGE_MANIFEST_INVALID', set((manifest) => void (manifest.classification = '密' as never))],
    'too many numbers void': [
      'PACKAGE_MANIFEST_INVALID',
      set((manifest) => void (manifest.void = Array.from({ length: 10_001 }, (_, i) => i + 1))),
    ],
    'void with its own number': [
      'PACKAGE_MANIFEST_INVALID',
      set((manifest) => void (manifest.void = [manifest.sequence])),
    ],
    'white space': ['PACKAGE_MANIFEST_INVALID', text((json) => `${json}\n`)],
    'a name twice': [
      'PACKAGE_MANIFEST_INVALID',
      text((json) => json.replace('"version":1', '"version":1,"version":1')),
    ],
    'a number spelt otherwise': [
      'PACKAGE_MANIFEST_INVALID',
      text((json) => json.replace('"version":1', '"version":1.0')),
    ],
    'names in another order': ['PACKAGE_MANIFEST_INVALID', text((json) => json.replace('"approvals"', '"approvalz"'))],
    'nested too deeply': [
      'PACKAGE_MANIFEST_INVALID',
      text((json) => `${json.slice(0, -1)},"x":${'['.repeat(100)}${']'.repeat(100)}}`),
    ],
    'one entry not in its place': ['PACKAGE_MANIFEST_INVALID', { listed: (files) => void files.reverse() }],
    'selection not listed': ['PACKAGE_MANIFEST_INVALID', { listed: (files) => void files.shift() }],
    'an entry that does not belong': [
      'PACKAGE_MANIFEST_INVALID',
      { listed: (files) => void files.push({ path: 'extra.txt', bytes: utf8('x') }) },
    ],
    'evidence without a name': ['PACKAGE_MANIFEST_INVALID', listedFile(`evidence/${UUID}`)],
    'evidence in two folders': ['PACKAGE_MANIFEST_INVALID', listedPath(`evidence/${UUID}/a/b`)],
    'evidence with a name from above': ['PACKAGE_MANIFEST_INVALID', listedPath(`evidence/${UUID}/..`)],
    'evidence with a device name': ['PACKAGE_MANIFEST_INVALID', listedPath(`evidence/${UUID}/CON.txt`)],
    'evidence under an absolute path': ['PACKAGE_MANIFEST_INVALID', listedPath(`/evidence/${UUID}/a`)],
    'evidence with a drive letter': ['PACKAGE_MANIFEST_INVALID', listedPath(`evidence/${UUID}/C:a`)],
    'evidence with a hidden direction': ['PACKAGE_MANIFEST_INVALID', listedPath(`evidence/${UUID}/a\u202etxt.exe`)],
    'evidence id in capitals': ['PACKAGE_MANIFEST_INVALID', listedPath(`evidence/${UUID.toUpperCase()}/a`)],
    'evidence twice': ['PACKAGE_MANIFEST_INVALID', set(evidenceTwice)],
    'log that grew without an entry': ['PACKAGE_MANIFEST_INVALID', { listed: withoutLog }],
    'log of another size than stated': [
      'PACKAGE_MANIFEST_INVALID',
      set(({ checkpoint: [range] }) => range && void (range.to.size += 1)),
    ],
    'log that shrinks': [
      'PACKAGE_MANIFEST_INVALID',
      set(({ checkpoint: [range] }) => range && void (range.from.size = range.to.size + 1)),
    ],
    'log twice': [
      'PACKAGE_MANIFEST_INVALID',
      set(({ checkpoint }) => void checkpoint.push(...structuredClone(checkpoint))),
    ],
    'selection too long to be held': [
      'PACKAGE_MANIFEST_INVALID',
      set(({ entries: [first] }) => first && void (first.size = 33 * 1024 * 1024)),
    ],
    'too many entries': ['PACKAGE_MANIFEST_INVALID', set(({ entries }) => fill(entries))],
    'of another vault than its card': ['PACKAGE_MANIFEST_INVALID', set(({ sender }) => void (sender.vaultId = UUID))],
    'under another name than its card': [
      'PACKAGE_MANIFEST_INVALID',
      set(({ sender }) => void (sender.name = '驻另一局')),
    ],
    'under another code than its card': ['PACKAGE_MANIFEST_INVALID', set(({ sender }) => void (sender.code = 'ZJ99'))],
  });
});

function listedFile(path: string): Forgery {
  return { listed: (files) => void files.push({ path, bytes: utf8('x') }) };
}

/** In the manifest only: the archive of a path that no archive may have could not be written. */
function listedPath(path: string): Forgery {
  return set(({ entries }) => void entries.push({ path, size: 1, sha256: DIGEST, mediaType: 'text/plain' }));
}

function evidenceTwice({ entries }: LooseManifest): void {
  const last = entries.at(-1);
  if (last !== undefined) entries.push({ ...last, path: `${last.path}x` });
}

function withoutLog(files: { path: string }[]): void {
  files.splice(
    files.findIndex(({ path }) => path.startsWith('log/')),
    1,
  );
}

function fill(entries: LooseManifest['entries']): void {
  for (let i = 0; i < 50_000; i += 1) {
    const id = `018f3a5e-7c00-7abc-8def-${i.toString(16).padStart(12, '0')}`;
    entries.push({ path: `evidence/${id}/a`, size: 0, sha256: DIGEST, mediaType: '' });
  }
}

test('a package that names another recipient, a mark above the ceiling, or a number that is taken is refused', async () => {
  const ready = await waiting();
  const fingerprint = ready.apart.manifest.sender.cardFingerprint;
  await expectRefusals(ready, {
    'another card': ['PACKAGE_READDRESSED', set(({ recipient }) => void (recipient.cardFingerprint = DIGEST))],
    'the sender himself': [
      'PACKAGE_READDRESSED',
      set(({ recipient }) => void (recipient.cardFingerprint = fingerprint)),
    ],
    'our card, another vault': ['PACKAGE_READDRESSED', set(({ recipient }) => void (recipient.vaultId = UUID))],
    'our card, another name': ['PACKAGE_READDRESSED', set(({ recipient }) => void (recipient.name = '某省纪委监委'))],
    'above the ceiling': ['PACKAGE_ABOVE_CEILING', set((manifest) => void (manifest.classification = '秘密'))],
    'number of the first package': ['PACKAGE_SEQUENCE_REUSED', set((manifest) => void (manifest.sequence = 1))],
    'id of the first package': ['PACKAGE_SEQUENCE_REUSED', idOf(ready.commission.ledger.db, "direction = 'in'")],
    'id of a receipt of ours': ['PACKAGE_SEQUENCE_REUSED', idOf(ready.commission.ledger.db, "direction = 'out'")],
    'id of our own vault': ['PACKAGE_MANIFEST_INVALID', withId(ready.commission.session.vaultId)],
    'id of a lead': ['PACKAGE_MANIFEST_INVALID', withId(ready.leads[0])],
  });
});

function withId(id: string): Forgery {
  return set((manifest) => void (manifest.id = id));
}

function idOf(db: Awaited<ReturnType<typeof waiting>>['commission']['ledger']['db'], where: string): Forgery {
  return withId((db.prepare(`SELECT id FROM package WHERE ${where}`).get() as { id: string }).id);
}

test("a package sealed for one of two recipients cannot be passed on to the other in its sender's name", async () => {
  const both = await pair();
  await register(both.team);
  const sealed = await seal(both);
  const third = await commissionVault();
  await meet(both.team, third);
  const apart = await takeApart(sealed.files[0] ?? '', both.team, both.commission);
  const file = join(both.stick, 'passed-on.mxp');
  const { recipients } = currentCard(third.ledger.db).card;
  writeFileSync(file, await putTogether(apart, { recipients }));
  expect(await refusalOf(third, file)).toBe('PACKAGE_READDRESSED');
});

test('a package of a vault whose card was never confirmed, or is revoked, is refused', async () => {
  const both = await pair();
  await register(both.team);
  const known = await seal(both);
  const stranger = await teamVault({ code: 'ZJ77' });
  await meet(both.commission, await teamVault({ code: 'ZJ78' }));
  const folder = freshFolder();
  await exportCard(both.commission, join(folder, 'card'));
  importCard(stranger, join(folder, 'card'), ownCardSummary(both.commission).fingerprint);
  await register(stranger);
  const unknown = await seal({ ...both, team: stranger });
  expect(await refusalOf(both.commission, unknown.files[0] ?? '')).toBe('PACKAGE_SENDER_UNKNOWN');
  revokeCard(both.commission, ownCardSummary(both.team).fingerprint, '设备遗失');
  expect(await refusalOf(both.commission, known.files[0] ?? '')).toBe('PACKAGE_CARD_REVOKED');
});
