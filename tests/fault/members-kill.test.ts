import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pause, startChild } from '../fixtures/child-process.ts';
import { codeOfCall, createAndOpen, finished, inProcess } from '../fixtures/client.ts';
import { OTHER_PASSPHRASE, PASSPHRASE } from '../fixtures/test-vault.ts';
import { TEST_NOW } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

const KILLS = 10;
/** Where chance met nothing half done in that many, it is asked again, so often at most. */
const MOST_KILLS = 40;
const WANG = { login: '王芳', passphrase: PASSPHRASE };
const LI = { login: '李明', passphrase: OTHER_PASSPHRASE };

/** Milliseconds that admitting and suspending once take on this machine, as busy as it is now. */
async function timeOfBoth(folder: string): Promise<number> {
  const child = startChild('members-child.ts', [folder, String(TEST_NOW)]);
  await child.nextLine();
  const start = performance.now();
  await child.nextLine();
  await child.nextLine();
  const took = performance.now() - start;
  expect((await child.kill()).stderr).toBe('');
  return took;
}

test('killed at any moment of admitting or suspending, nobody is in without being on record, and the vault checks clean', async () => {
  const client = await inProcess();
  const folder = join(freshFolder(), 'vault');
  await createAndOpen(client, folder);
  await client.vault.close({});
  const both = await timeOfBoth(folder);
  const states = new Set<string>();
  let midway = 0;
  const hasSeen = () => midway > 0 && states.size > 1;
  for (let n = 0; n < KILLS || (n < MOST_KILLS && !hasSeen()); n += 1) {
    const child = startChild('members-child.ts', [folder, String(TEST_NOW)]);
    await child.nextLine();
    // Whoever is killed after the first round falls between two of them.
    await pause(((both * 1.5) / KILLS) * ((n + n / KILLS) % KILLS));
    expect((await child.kill()).stderr).toBe('');
    const databases = readdirSync(folder).filter((name) => /^vault-\d+\.db$/u.test(name));
    if (databases.length > 1) midway += 1;
    const his = await codeOfCall(client.vault.open({ folder, ...LI }));
    await client.vault.open({ folder, ...WANG });
    const isActive = (await client.members.list({})).some(
      ({ login, state }) => login === LI.login && state === 'active',
    );
    // Broken off between event and slot he is on record and not in; the other way round there is nothing.
    expect(isActive ? ['nothing', 'MEMBER_UNKNOWN'] : ['MEMBER_UNKNOWN']).toContain(his);
    states.add(isActive ? 'in' : 'out');
    expect(await finished(client.vault.check({}))).toMatchObject({ ok: true, findings: [] });
    await client.vault.close({});
  }
  expect([...states].toSorted()).toEqual(['in', 'out']);
  expect(midway).toBeGreaterThan(0);
});
