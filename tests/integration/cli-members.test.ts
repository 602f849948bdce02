import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { MemberRow } from '../../shared/contract/members.ts';
import { MEMBERS, PASSPHRASES } from '../fixtures/members.ts';
import { mixiaJson, refusal } from '../support/mixia.ts';
import { jsonFile, leadJson, makeVault } from '../support/two-vaults.ts';

const root = mkdtempSync(join(tmpdir(), 'mixia-members-'));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A file with the passphrase of a member who joins. */
function passphraseFile(role: keyof typeof PASSPHRASES): string {
  const file = join(root, `${role}.passphrase`);
  writeFileSync(file, `${PASSPHRASES[role]}\n`);
  return file;
}

test('members on the command line: admitted, also in place, acting by name, suspended', async () => {
  const { folder, key } = await makeVault(root, 'team');
  const wang = [...key, '--member', '王芳'];
  const li = ['--passphrase-file', passphraseFile('handler'), '--member', MEMBERS.handler];
  const sun = ['--passphrase-file', passphraseFile('custodian'), '--member', MEMBERS.custodian];
  const add = (role: keyof typeof MEMBERS, ...words: readonly string[]) =>
    ['member', 'add', folder, '--name', MEMBERS[role], '--role', role].concat(
      ['--new-passphrase-file', passphraseFile(role)],
      words,
    );
  expect(await mixiaJson(...add('handler', ...key))).toMatchObject({ name: '李明', role: 'handler', state: 'active' });
  await mixiaJson(...add('custodian', ...wang));
  // Two members and more: who acts has to be said.
  expect(await refusal('member', 'list', folder, ...key)).toBe('MEMBER_UNKNOWN');
  expect(await refusal(...add('deputy', ...sun))).toBe('ROLE_FORBIDDEN');
  const [, signer = ''] = key;
  const inPlace = ['--second', '王芳', '--second-passphrase-file', signer];
  await mixiaJson(...add('deputy', ...sun, ...inPlace));
  await mixiaJson('leads', 'add', folder, '--file', jsonFile(root, 'lead.json', leadJson()), ...li);
  expect(await refusal('vault', 'backup', folder, '--to', root, ...li)).toBe('ROLE_FORBIDDEN');
  expect(await refusal('member', 'suspend', folder, '--name', '李明', ...sun)).toBe('ROLE_FORBIDDEN');
  const gone = await mixiaJson<MemberRow>('member', 'suspend', folder, '--name', '李明', ...wang);
  expect(gone).toMatchObject({ name: '李明', state: 'suspended' });
  expect(await refusal('leads', 'list', folder, ...li)).toBe('MEMBER_UNKNOWN');
  const list = await mixiaJson<MemberRow[]>('member', 'list', folder, ...sun);
  expect(list.map(({ name, state }) => `${name} ${state}`)).toEqual([
    ...['王芳 active', '孙丽 active', '周平 active', '李明 suspended'],
  ]);
  expect(await mixiaJson('vault', 'check', folder, ...wang)).toMatchObject({ ok: true, findings: [] });
}, 600_000);
