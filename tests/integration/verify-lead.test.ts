import { expect, test } from 'vitest';
import { verifyLead } from '../../electron/vault/check/verify-lead.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import type { LeadVerified } from '../../shared/contract/lead-verified.ts';
import { force } from '../fixtures/check.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { open, pair, seal } from '../fixtures/pair.ts';
import { register, teamVault } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';
import { here } from '../support/mixia.ts';
import { jsonFile, leadJson, makeVault } from '../support/two-vaults.ts';

/** Two leads, the first with a correction; what is altered below is of the first. */
async function twoLeads() {
  const vault = await teamVault();
  const first = await register(vault);
  const other = await register(vault);
  await actOnLead(vault, first.id, { action: 'correct', changes: { problem: '反映其收受礼品。' }, reason: '漏记' });
  return { vault, first, other };
}

const codesOf = (vault: OpenVault, lead: string) => verifyLead(vault, lead).findings.map(({ code }) => code);

test('a lead tells whose signatures it bears, and that nothing was changed', async () => {
  const { vault, first } = await twoLeads();
  expect(verifyLead(vault, first.number)).toEqual({
    ...{ number: first.number, events: 2, signers: [{ name: '王芳', events: 2 }], findings: [] },
  });
  expect(await errorCode(() => verifyLead(vault, 'ZJ01-2026-0009'))).toBe('LEAD_NOT_FOUND');
});

const OF_FIRST = '(SELECT min(n) FROM event WHERE stream = :lead)';
const ALTERED: readonly (readonly [what: string, sql: string, code: string])[] = [
  ['a changed signature', `UPDATE event SET sig = zeroblob(64) WHERE n = ${OF_FIRST}`, 'EVENT_SIGNATURE'],
  ['another hash', `UPDATE event SET hash = zeroblob(32) WHERE n = ${OF_FIRST}`, 'EVENT_OUT_OF_PLACE'],
  ['a body that is no body', `UPDATE event SET body = CAST('{}' AS BLOB) WHERE n = ${OF_FIRST}`, 'EVENT_MALFORMED'],
  [
    'changed content',
    `UPDATE section SET bytes = CAST('{}' AS BLOB) WHERE event = ${OF_FIRST} AND name = 'content'`,
    'SECTION_DAMAGED',
  ],
  ['lost content', `DELETE FROM section WHERE event = ${OF_FIRST} AND name = 'content'`, 'SECTION_MISSING'],
  ['another row in the ledger', "UPDATE lead SET status = 'closed' WHERE id = :lead", 'PROJECTION_DIFFERS'],
  ['a date made good', "UPDATE clock SET dueOn = '2099-01-01' WHERE lead = :lead", 'PROJECTION_DIFFERS'],
];

test.each(ALTERED)('%s is found in the lead, and nothing in the other one', async (_, sql, code) => {
  const { vault, first, other } = await twoLeads();
  force(vault, sql, { lead: first.id });
  expect(codesOf(vault, first.id)).toContain(code);
  expect(codesOf(vault, other.id)).toEqual([]);
});

test('the commission verifies what the team signed', async () => {
  const two = await pair();
  const { number } = await register(two.team);
  await open(two, (await seal(two)).files[0]);
  const verified = verifyLead(two.commission, number);
  expect(verified.findings).toEqual([]);
  expect(verified.signers.map(({ name }) => name)).toContain('王芳');
});

test('at the command line the sentence says who signed how much', async () => {
  const root = freshFolder();
  const { folder, key } = await makeVault(root, 'team');
  const file = jsonFile(root, 'LEAD.json', leadJson({}));
  const { number } = await here.json<{ number: string }>('leads', 'add', folder, '--file', file, ...key);
  const found = await here.json<LeadVerified>('leads', 'verify', folder, number, ...key);
  expect(found).toMatchObject({ number, signers: [{ events: found.events }], findings: [] });
  const { out } = await here.ran('leads', 'verify', folder, number, ...key);
  expect(out).toMatch(/^ZJ\d\d-\d{4}-0001：本件签名记录\d+条（.+\d+条），签名、次序和内容均验证无误。\n$/u);
});
