import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { toBase64 } from '../../electron/vault/crypto/bytes.ts';
import { canonicalBytes } from '../../electron/vault/crypto/canonical.ts';
import { type SigningKey, signingKeyFromSeed } from '../../electron/vault/crypto/ed25519.ts';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import { addEvidence } from '../../electron/vault/evidence/add.ts';
import { evidencePath } from '../../electron/vault/evidence/place.ts';
import { project } from '../../electron/vault/host/projections.ts';
import { changeOwnPassphrase } from '../../electron/vault/host/change-passphrase.ts';
import { createVaultHost } from '../../electron/vault/host/host.ts';
import { type OpenVault, openVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { createLedger, type NewEvent } from '../../electron/vault/ledger/ledger.ts';
import type { Tip } from '../../electron/vault/ledger/tip.ts';
import { actorOf } from '../../electron/vault/ledger/event-codec.ts';
import { force, foundCodes } from '../fixtures/check.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { OTHER_PASSPHRASE, PASSPHRASE } from '../fixtures/test-vault.ts';
import { register, reopened, resultOf, teamVault } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

/** A vault with two leads, a correction, a disposal and one file. */
async function filledVault(): Promise<{ vault: OpenVault; lead: string; file: string }> {
  const vault = await teamVault();
  const { id } = await register(vault);
  await register(vault, {
    problem: '反映其违规兼职取酬。',
    reporter: { name: '李四', contact: '13800000000' },
    signature: '实名',
  });
  await actOnLead(vault, id, { action: 'correct', changes: { problem: '反映其收受礼金、礼品。' }, reason: '漏记' });
  await actOnLead(vault, id, { action: 'dispose', mode: '初步核实', decidedOn: '2026-03-04', decidedBy: '组长' });
  const path = join(freshFolder(), 'letter.txt');
  writeFileSync(path, 'x'.repeat(70_000));
  const [item] = await resultOf(addEvidence(vault, { lead: id, files: [path] }));
  return { vault, lead: id, file: item?.id ?? '' };
}

test('a vault that was worked with is clean, in full and from the last verified place on', async () => {
  const { vault } = await filledVault();
  const full = await resultOf(checkVault(vault, { incremental: false }));
  expect(full).toEqual({ ok: true, events: 10, evidence: 1, findings: [] });
  await register(vault);
  const newer = await resultOf(checkVault(vault, { incremental: true }));
  expect(newer).toEqual({ ok: true, events: 3, evidence: 0, findings: [] });
  expect(await resultOf(checkVault(vault, { incremental: true }))).toMatchObject({ ok: true, events: 0 });
});

test('erased content is an expected hole, and content that outlived the order is a finding', async () => {
  const { vault, lead } = await filledVault();
  const section = vault.ledger.db
    .prepare(
      "SELECT s.event, s.name, s.bytes FROM section s JOIN event e ON e.n = s.event WHERE e.stream = ? AND s.name = 'content'",
    )
    .get(lead) as { event: number; name: string; bytes: Uint8Array };
  const order = { documentNumber: '某字1号', orderedBy: '某书记', orderedOn: '2026-03-05', reason: '依规清除' };
  await actOnLead(vault, lead, { action: 'erase', ...order });
  expect(await foundCodes(vault)).toEqual([]);
  force(vault, 'INSERT INTO section (event, name, bytes) VALUES (?, ?, ?)', section.event, section.name, section.bytes);
  expect(await foundCodes(vault)).toContain('SECTION_NOT_ERASED');
});

const DAMAGE: readonly (readonly [what: string, sql: string, code: string])[] = [
  ['a changed signature', 'UPDATE event SET sig = zeroblob(64) WHERE n = 3', 'EVENT_SIGNATURE'],
  ['a body that is no body', "UPDATE event SET body = CAST('{}' AS BLOB) WHERE n = 3", 'EVENT_MALFORMED'],
  ['an event under another hash', 'UPDATE event SET hash = zeroblob(32) WHERE n = 3', 'EVENT_OUT_OF_PLACE'],
  [
    'an event that is indexed as another type',
    "UPDATE event SET type = 'LeadVoided' WHERE n = 2",
    'EVENT_OUT_OF_PLACE',
  ],
  ['an event that would travel against its type', 'UPDATE event SET travels = 1 WHERE n = 1', 'EVENT_OUT_OF_PLACE'],
  [
    'a changed section',
    "UPDATE section SET bytes = CAST('{}' AS BLOB) WHERE event = 3 AND name = 'content'",
    'SECTION_DAMAGED',
  ],
  ['a lost section', "DELETE FROM section WHERE event = 3 AND name = 'content'", 'SECTION_MISSING'],
  [
    'a lost section of which the row knows nothing',
    `UPDATE event SET carried = '["head"]' WHERE n = 3`,
    'SECTION_MISSING',
  ],
  ['a lost reporter', 'DELETE FROM reporter_section', 'SECTION_MISSING'],
  ['a lost event', 'DELETE FROM event WHERE n = 4', 'LOG_EVENT_MISSING'],
  ['a hole in the log', 'DELETE FROM log WHERE seq = 3', 'LOG_GAP'],
  ['a changed chain value', 'UPDATE log SET chain = zeroblob(32) WHERE seq = 3', 'LOG_CHAIN'],
  ['a changed hash in the log', 'UPDATE log SET hash = zeroblob(32) WHERE seq = 3', 'LOG_CHAIN'],
  ['a lead with another status', "UPDATE lead SET status = 'closed'", 'PROJECTION_DIFFERS'],
  [
    'a lead of no event',
    "INSERT INTO lead (row, id, vault, number, originalNumber, receivedOn, enteredAt, source, classification, subjects, organisation, category, excerpt, status, mode, evidence, newest, conflicts) SELECT row + 1000, 'x', vault, number, originalNumber, receivedOn, enteredAt, source, classification, subjects, organisation, category, excerpt, status, mode, evidence, newest, conflicts FROM lead LIMIT 1",
    'PROJECTION_DIFFERS',
  ],
  ['a lead that was late, made good', 'UPDATE lead SET lateAfter = NULL', 'PROJECTION_DIFFERS'],
  ['a lead that waits for no receipt', "INSERT INTO lead_waiting SELECT '', row FROM lead", 'PROJECTION_DIFFERS'],
  ['a place in such a list of no lead', "INSERT INTO lead_waiting VALUES ('', 7)", 'PROJECTION_DIFFERS'],
  ['a subject with another name', "UPDATE subject SET name = '王五'", 'PROJECTION_DIFFERS'],
  ['a lost member', 'DELETE FROM member', 'PROJECTION_DIFFERS'],
  ['other words to be searched', "UPDATE lead_text SET text = '别的'", 'PROJECTION_DIFFERS'],
  ['words to be searched of no lead', "INSERT INTO lead_text (row, text) VALUES (1, '')", 'PROJECTION_DIFFERS'],
  ['a number that would be given again', 'UPDATE lead_number SET last = 1', 'PROJECTION_DIFFERS'],
  [
    'a countersigned state that is not ours',
    "INSERT INTO countersigned SELECT 'p', 'v', device, 3, 'ff' FROM log LIMIT 1",
    'FORK',
  ],
  ['a key row with another size', 'UPDATE evidence_key SET size = 1', 'EVIDENCE_RECORD'],
  ['a lost key row', 'DELETE FROM evidence_key', 'EVIDENCE_MISSING'],
  [
    'a package kept that nobody sealed',
    "INSERT INTO sealed_package (package, manifest) VALUES ('p', x'00')",
    'PACKAGE_RECORD',
  ],
];

for (const [what, sql, code] of DAMAGE) {
  test(`${what} is found`, async () => {
    const { vault } = await filledVault();
    force(vault, sql);
    expect(await foundCodes(vault)).toContain(code);
  });
}

test('a damaged, a lost and a foreign evidence file are found', async () => {
  const { vault, file } = await filledVault();
  const path = evidencePath(vault.folder, file);
  mkdirSync(join(vault.folder, 'evidence', 'zz'));
  expect(await foundCodes(vault)).toEqual(['EVIDENCE_SURPLUS']);
  writeFileSync(path, 'x');
  expect(await foundCodes(vault)).toEqual(['EVIDENCE_DAMAGED', 'EVIDENCE_SURPLUS']);
  rmSync(path);
  expect(await foundCodes(vault)).toEqual(['EVIDENCE_MISSING', 'EVIDENCE_SURPLUS']);
});

test('a head of another state is found', async () => {
  const { vault } = await filledVault();
  vault.session.head.write({ seq: 3, chain: systemRandom(32) });
  expect(await foundCodes(vault)).toEqual(['HEAD_DIFFERS']);
});

/** Lets the holder of a key act in this vault, whoever he is. */
function actAs(vault: OpenVault, signingKey: SigningKey, event: NewEvent): void {
  const { db, vaultId, deviceId, head } = vault.session;
  const { clock, random } = vault.env;
  const anchor = (tip: Tip) => {
    head.write(tip);
  };
  const ledger = createLedger({ db, vaultId, deviceId, signingKey, clock, random, project, anchor });
  ledger.write((writer) => writer.append(event));
}

function admission(vault: OpenVault, { publicKey }: SigningKey, role: 'handler' | 'leader'): NewEvent<'MemberAdded'> {
  const { vaultId, memberRecipient: recipient } = vault.session;
  const head = {
    id: crypto.randomUUID(),
    name: '赵六',
    login: '赵六',
    role,
    publicKey: toBase64(publicKey),
    recipient,
  };
  return { type: 'MemberAdded', stream: vaultId, sections: { head } };
}

test('who was admitted signs until he is suspended', async () => {
  const { vault } = await filledVault();
  const { vaultId, signingKey: own } = vault.session;
  const other = signingKeyFromSeed(systemRandom(32));
  const reading: NewEvent = { type: 'LeadRead', stream: vaultId, sections: {} };
  actAs(vault, own, admission(vault, other, 'handler'));
  actAs(vault, other, reading);
  const suspension = { head: { key: actorOf(other.publicKey) } };
  actAs(vault, own, { type: 'MemberSuspended', stream: vaultId, sections: suspension });
  vault.close();
  const before = await reopened(vault.folder, vault.env);
  expect(await foundCodes(before)).toEqual([]);
  actAs(before, other, reading);
  before.close();
  expect(await foundCodes(await reopened(vault.folder, vault.env))).toEqual(['EVENT_SIGNER']);
});

test('a member who may not admit others admits nobody', async () => {
  const vault = await teamVault();
  const { vaultId, signingKey: own } = vault.session;
  const handler = signingKeyFromSeed(systemRandom(32));
  const friend = signingKeyFromSeed(systemRandom(32));
  actAs(vault, own, admission(vault, handler, 'handler'));
  actAs(vault, handler, admission(vault, friend, 'leader'));
  actAs(vault, friend, { type: 'LeadRead', stream: vaultId, sections: {} });
  vault.close();
  expect(await foundCodes(await reopened(vault.folder, vault.env))).toEqual(['EVENT_SIGNER']);
});

test('a member goes on under the key that took the place of his old one', async () => {
  const { vault } = await filledVault();
  vault.close();
  const host = createVaultHost(vault.env);
  await host.replace(() => openVault(vault.folder, { passphrase: PASSPHRASE }, vault.env));
  await changeOwnPassphrase(host, { passphrase: PASSPHRASE, newPassphrase: OTHER_PASSPHRASE, cause: 'suspected' });
  await register(host.vault());
  expect(await foundCodes(host.vault())).toEqual([]);
  actAs(host.vault(), vault.session.signingKey, { type: 'LeadRead', stream: vault.session.vaultId, sections: {} });
  host.close();
  const again = await openVault(vault.folder, { passphrase: OTHER_PASSPHRASE }, vault.env);
  expect(await foundCodes(again)).toEqual(['EVENT_SIGNER']);
  again.close();
});

test('an event that its own author signed anew no longer stands in the log', async () => {
  const { vault } = await filledVault();
  const { body } = vault.ledger.db.prepare('SELECT body FROM event WHERE n = 3').get() as { body: Uint8Array };
  const changed = canonicalBytes({
    ...(JSON.parse(Buffer.from(body).toString()) as object),
    at: '2026-01-01T00:00:00.000Z',
  });
  const sig = vault.session.signingKey.sign(Buffer.concat([Buffer.from('mixia/v1/event\0'), changed]));
  force(vault, 'UPDATE event SET body = ?, sig = ? WHERE n = 3', changed, sig);
  expect(await foundCodes(vault)).toContain('EVENT_OUT_OF_PLACE');
});

test('a check is cancelled between two steps and tells how far it has come', async () => {
  const vault = await teamVault();
  vault.ledger.write((writer) => {
    for (let i = 0; i < 4000; i++) writer.append({ type: 'LeadRead', stream: vault.session.vaultId, sections: {} });
  });
  const seen: { stage: string; done: number; total: number | null }[] = [];
  expect(await resultOf(checkVault(vault, { incremental: false }), seen)).toMatchObject({ ok: true, events: 4001 });
  expect(seen.some(({ stage, done, total }) => stage === 'events' && done > 0 && total === 4001)).toBe(true);
  const stop = new AbortController();
  const work = checkVault(vault, { incremental: false }, stop.signal);
  const code = errorCode(async () => {
    for await (const progress of work) if (progress.stage === 'events') stop.abort();
  });
  expect(await code).toBe('CANCELLED');
});
