import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ChainRow, DelegationRow } from '../../shared/contract/authority.ts';
import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { MEMBERS, PASSPHRASES } from '../fixtures/members.ts';
import { daysAgo } from '../e2e/support/pair-on-disk.ts';
import { STEP } from '../support/course-steps.ts';
import { here } from '../support/mixia.ts';
import { jsonFile, leadJson, makeVault } from '../support/two-vaults.ts';

const root = mkdtempSync(join(tmpdir(), 'mixia-authority-'));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A file with the passphrase of the deputy. */
function passphraseFile(): string {
  const file = join(root, 'deputy.passphrase');
  writeFileSync(file, `${PASSPHRASES.deputy}\n`);
  return file;
}

test('the leader sets a chain and lends his authority on the command line, also in place, and ends it', async () => {
  const { folder, key } = await makeVault(root, 'team');
  const wang = [...key, '--member', '王芳'];
  const zhou = ['--passphrase-file', passphraseFile(), '--member', MEMBERS.deputy];
  const add = ['member', 'add', folder, '--name', MEMBERS.deputy, '--role', 'deputy'];
  await here.json(...add, '--new-passphrase-file', passphraseFile(), ...key);
  const set = ['chain', 'set', folder, '--matter', '处置', '--levels'];
  const row = await here.json<ChainRow>(...set, 'deputy', 'leader', ...wang);
  expect(row).toMatchObject({ matter: '处置', levels: ['deputy', 'leader'], set: { by: '王芳' } });
  expect(await here.refusal(...set, 'leader', ...zhou)).toBe('ROLE_FORBIDDEN');
  expect(await here.json<ChainRow[]>('chain', 'show', folder, ...zhou)).toContainEqual(row);
  const today = row.set?.on ?? '';
  const lend = ['member', 'delegate', folder, '--to', MEMBERS.deputy, '--from', today, '--until', today];
  const [, signer = ''] = key;
  const given = await here.json<DelegationRow>(
    ...[...lend, '--matter', '处置', '初步核实方案', ...zhou, '--second', '王芳', '--second-passphrase-file', signer],
  );
  expect(given).toMatchObject({ by: '王芳', to: '周平', matters: ['处置', '初步核实方案'] });
  const ended = await here.json('member', 'undelegate', folder, '--delegation', given.event, ...wang);
  expect(ended).toMatchObject({ event: given.event, state: 'ended' });
  expect(await here.json('member', 'delegations', folder, ...zhou)).toEqual([ended]);
}, 600_000);

test('the leader rules in place at the deputy’s command line; what is no ruling the one who acts signs himself', async () => {
  const { folder, key } = await makeVault(root, 'team', 'ruled');
  const zhou = ['--passphrase-file', passphraseFile(), '--member', MEMBERS.deputy];
  const added = ['--new-passphrase-file', passphraseFile(), ...key];
  await here.json('member', 'add', folder, '--name', MEMBERS.deputy, '--role', 'deputy', ...added);
  const letter = jsonFile(root, 'lead.json', leadJson());
  const { number } = await here.json<{ number: string }>('leads', 'add', folder, '--file', letter, ...zhou);
  const ruling = { ...STEP.assignHere({ decidedBy: '王芳' }), decidedOn: daysAgo(0) };
  const [, signer = ''] = key;
  const inPlace = ['--second', '王芳', '--second-passphrase-file', signer];
  const act = ['leads', 'act', folder, number, '--file'];
  const file = jsonFile(root, 'ruling.json', ruling);
  expect(await here.refusal(...act, file, ...zhou)).toBe('GUARD_DECIDED_AS');
  const voiding = jsonFile(root, 'void.json', { action: 'void', reason: '误录' });
  expect(await here.refusal(...act, voiding, ...zhou, ...inPlace)).toBe('LEAD_ACTION_INVALID');
  const { event } = await here.json<{ event: string }>(...act, file, ...zhou, ...inPlace);
  const { steps } = await here.json<LeadFile>('leads', 'show', folder, number, ...zhou);
  expect(steps.find((one) => one.event === event)).toMatchObject({ type: 'LeadAssigned', actorName: '王芳' });
}, 600_000);
