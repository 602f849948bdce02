import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportIdentity } from '../../electron/vault/handoff/identity.ts';
import { currentCard } from '../../electron/vault/cards/own-card.ts';
import { addFile, open, pair, seal, takeHome } from '../fixtures/pair.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { register } from '../fixtures/vault.ts';
import { noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';

const shell = (cwd: string, command: string): string =>
  execFileSync('bash', ['-euo', 'pipefail', '-c', command], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** A package in three volumes, with the key of its receiver beside it, as a clerk of a later time would find it. */
async function found() {
  const both = await pair();
  const { id } = await register(both.team);
  await addFile(both.team, id, noise(2_500_000), '现场照片 第一张.jpg');
  await addFile(both.team, id, new Uint8Array(), '空白.txt');
  const sealed = await seal(both, { volumeSize: 1_048_576 });
  const folder = freshFolder();
  await exportIdentity(both.commission, { to: join(folder, 'key.txt'), passphrase: PASSPHRASE });
  return { both, sealed, folder };
}

test('the four commands open a package and check all of it, without this software', async () => {
  const { both, sealed, folder } = await found();
  expect(sealed.files).toHaveLength(3);
  const publicKey = currentCard(both.team.ledger.db).card.signingKey;
  shell(folder, `cat ${both.stick}/MX-*.mxp.??? > whole.mxp`);
  shell(folder, 'age -d -i key.txt whole.mxp | tar x');
  const said = shell(folder, `minisign -Vm manifest.json -P ${publicKey}`);
  expect(said).toContain(`Trusted comment: mixia-package v1 id=${sealed.packageId} sequence=1 recipient=`);
  const checked = shell(folder, String.raw`jq -r '.entries[] | "\(.sha256)  \(.path)"' manifest.json | sha256sum -c`);
  const lines = checked.trim().split('\n');
  expect(lines).toHaveLength(6);
  expect(lines.every((line) => /(?:OK|成功)$/u.test(line))).toBe(true);
});

test('the commands notice one changed byte of an entry', async () => {
  const { both, folder } = await found();
  shell(folder, `cat ${both.stick}/MX-*.mxp.??? > whole.mxp && age -d -i key.txt whole.mxp | tar x`);
  const page = join(folder, 'summary.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('密封包清单', '密封包名单'));
  expect(() =>
    shell(folder, String.raw`jq -r '.entries[] | "\(.sha256)  \(.path)"' manifest.json | sha256sum -c`),
  ).toThrow();
});

test('a package whose encryption was written by the age program opens, and is told apart from the file that was sealed', async () => {
  const { both, sealed, folder } = await found();
  const [recipient = ''] = currentCard(both.commission.ledger.db).card.recipients;
  shell(folder, `cat ${both.stick}/MX-*.mxp.??? > whole.mxp && age -d -i key.txt -o plain.tar whole.mxp`);
  mkdirSync(join(folder, 'again'));
  shell(folder, `age -r ${recipient} -o again/again.mxp plain.tar`);
  const opened = await open(both, join(folder, 'again', 'again.mxp'));
  expect(opened).toMatchObject({ packageId: sealed.packageId, leads: 1, evidence: 2, findings: [] });
  // The receipt names the digest of another file than the one that was sealed, so it is not believed at home.
  await expect(takeHome(both, opened)).rejects.toMatchObject({ code: 'RECEIPT_UNKNOWN_PACKAGE' });
});
