import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../electron/vault/clock.ts';
import { createInProcessVault } from '../../electron/vault/host/in-process.ts';
import { systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { ENVELOPE } from '../fixtures/envelope.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { daysAgo, letter, PASSPHRASE } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import { goTo, unlock } from './support/steps.ts';

/** More than one answer of the vault holds, after the first page. */
const LINES = 1210;

const folder = laptopFolder();
const scene = sceneIn(folder);

beforeAll(async () => {
  const vault = join(folder, '线索库');
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  const facts = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' } as const;
  await client.vault.create({ folder: vault, ...facts, passphrase: PASSPHRASE });
  await client.vault.open({ folder: vault, passphrase: PASSPHRASE });
  for (let line = 0; line < LINES; line += 1) {
    await client.leads.register(letter({ letterClass: '批评建议', receivedOn: daysAgo(2) }));
    await client.envelopes.add({ receivedOn: daysAgo(2), ...ENVELOPE });
  }
  dispose();
  await unlock(await scene.sit('laptop', { lastVault: vault }), PASSPHRASE);
}, 600_000);

test.each([
  ['来件', ['线索台账', '来件']],
  ['径送登记', ['径送登记']],
])('%s goes on, page by page, to the very first line', async (title, way) => {
  const { page } = scene.at();
  await goTo(page, ...way);
  const lines = page.getByRole('table', { name: title }).locator('tbody tr');
  const more = page.getByRole('button', { name: /^再显示一些/u });
  await more.waitFor();
  const counts = [await lines.count()];
  while (await isThere(page)) {
    const before = counts.at(-1) ?? 0;
    await more.click();
    await expect.poll(() => lines.count()).toBeGreaterThan(before);
    counts.push(await lines.count());
  }
  expect(counts).toEqual([200, 700, 1200, LINES]);
  expect(await lines.last().innerText()).toMatch(/0001/u);
});

const isThere = (page: Page) => page.getByRole('button', { name: /^再显示一些/u }).isVisible();
