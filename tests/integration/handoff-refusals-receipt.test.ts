import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { currentCard } from '../../electron/vault/cards/own-card.ts';
import { openPackage } from '../../electron/vault/handoff/open/open-package.ts';
import { type Apart, type Forgery, type Loose, putTogether, takeApart } from '../fixtures/forge.ts';
import type { Receipt } from '../../electron/vault/handoff/format/manifest.ts';
import { commissionVault, meet, open, pair, type Pair, rowOf, seal } from '../fixtures/pair.ts';
import { refusalOf } from '../fixtures/refusal.ts';
import { register, resultOf } from '../fixtures/vault.ts';

const UNKNOWN = 'RECEIPT_UNKNOWN_PACKAGE';
const INVALID = 'PACKAGE_MANIFEST_INVALID';
const UUID = '018f3a5e-7c00-7abc-8def-0123456789ab';
const DIGEST = '0'.repeat(64);

/** A package that was opened, and its receipt on the stick, not yet taken home. */
async function answered(): Promise<
  Pair & { readonly sealedId: string; readonly receipt: string; readonly apart: Apart }
> {
  const both = await pair();
  await register(both.team);
  const sealed = await seal(both);
  const opened = await open(both, sealed.files[0]);
  const receipt = opened.receipt?.files[0] ?? '';
  return { ...both, sealedId: sealed.packageId, receipt, apart: await takeApart(receipt, both.commission, both.team) };
}

const says = (change: (receipt: Loose<Receipt>) => void): Forgery => ({
  manifest: (manifest) => {
    change(manifest.receipt as Loose<Receipt>);
  },
});

test('a receipt for a package that was never sealed, or for another state of it, is refused', async () => {
  const ready = await answered();
  const cases: Record<string, readonly [string, Forgery]> = {
    'of an unknown package': [UNKNOWN, says((receipt) => void (receipt.packageId = UUID))],
    'under the id of the package': [
      'PACKAGE_SEQUENCE_REUSED',
      { manifest: (manifest) => void (manifest.id = ready.sealedId) },
    ],
    'with another digest of the manifest': [UNKNOWN, says((receipt) => void (receipt.manifestSha256 = DIGEST))],
    'with another digest of the file': [UNKNOWN, says((receipt) => void (receipt.fileSha256 = DIGEST))],
    'with another number': [UNKNOWN, says((receipt) => void (receipt.sequence += 1))],
    'of another device': [UNKNOWN, says((receipt) => void (receipt.device = UUID))],
    'with a root of our log that is not ours': [
      UNKNOWN,
      says(({ checkpoint: [range] }) => range && void (range.to.root = DIGEST)),
    ],
    'with a longer log than ours': [UNKNOWN, says(({ checkpoint: [range] }) => range && void (range.to.size += 1))],
    'with no log': [UNKNOWN, says((receipt) => void (receipt.checkpoint = []))],
    'that says refused': [INVALID, says((receipt) => void (receipt.result = 'refused' as never))],
    'without what it is about': [INVALID, { manifest: (manifest) => void Reflect.deleteProperty(manifest, 'receipt') }],
    'with an event log of its own': [
      INVALID,
      { manifest: ({ checkpoint: [range] }) => range && void (range.from.size -= 1) },
    ],
    'that vouches for somebody': [INVALID, { manifest: ({ signers }) => void signers.push(somebody()) }],
    'that names an approval': [INVALID, { manifest: ({ approvals }) => void approvals.push(DIGEST) }],
    'that counts leads': [INVALID, { manifest: ({ summary }) => void (summary.leads = 1) }],
    'that carries a file': [
      INVALID,
      { listed: (files) => void files.push({ path: `evidence/${UUID}/a`, bytes: new Uint8Array(1) }) },
    ],
    'as a package of leads': [INVALID, { manifest: (manifest) => void (manifest.kind = 'leads') }],
  };
  const found: Record<string, string> = {};
  for (const [name, [, forgery]] of Object.entries(cases)) {
    const file = join(ready.stick, 'forged.mxp');
    writeFileSync(file, await putTogether(ready.apart, forgery));
    found[name] = await refusalOf(ready.team, file);
  }
  expect(found).toEqual(Object.fromEntries(Object.entries(cases).map(([name, [code]]) => [name, code])));
  expect(rowOf(ready.team, ready.sealedId).state).toBe('sent');
  await resultOf(openPackage(ready.team, { file: ready.receipt }));
  expect(rowOf(ready.team, ready.sealedId).state).toBe('accepted');
});

function somebody() {
  return { key: DIGEST, publicKey: 'AAAA', name: '某', role: 'leader' as const };
}

test('a receipt of another counterpart for a package that it never got is refused', async () => {
  const ready = await answered();
  const third = await commissionVault();
  await meet(ready.team, third);
  const manifest = structuredClone(ready.apart.manifest);
  const own = third.session;
  const card = currentCard(third.ledger.db);
  manifest.sender = {
    ...manifest.sender,
    vaultId: own.vaultId,
    deviceId: own.deviceId,
    cardFingerprint: card.fingerprint,
  };
  const file = join(ready.stick, 'foreign.mxp');
  writeFileSync(file, await putTogether({ ...ready.apart, manifest, sealingKey: card.sealingKey }));
  expect(await refusalOf(ready.team, file)).toBe(UNKNOWN);
});
