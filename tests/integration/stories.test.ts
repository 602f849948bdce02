import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { systemClock } from '../../electron/vault/clock.ts';
import { mixiaJson } from '../support/mixia.ts';
import { anonymousLetter } from '../stories/anonymous-letter.ts';
import { commandStage } from '../stories/command-stage.ts';
import { inspectionHandover } from '../stories/inspection-handover.ts';
import { realNameReport } from '../stories/real-name-report.ts';
import type { Stage } from '../stories/stage.ts';

const root = mkdtempSync(join(tmpdir(), 'mixia-stories-'));
const scene: { stage?: Stage } = {};

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** One vault for all three, as on a team's laptop. */
async function stage(): Promise<Stage> {
  scene.stage ??= await commandStage(root, systemClock.now());
  return scene.stage;
}

test('an anonymous letter, from the letterbox to 函询, 采信了结 and the archive', async () => {
  await anonymousLetter(await stage());
});

test('a real-name report, to 初步核实, the filing of a case and the commission', async () => {
  await realNameReport(await stage());
});

test('an inspection hand-over with three subjects who go three ways', async () => {
  await inspectionHandover(await stage());
});

test('the vault is clean after all three', async () => {
  await stage();
  const words = [join(root, 'team'), '--member', '王芳', '--passphrase-file', join(root, '王芳.passphrase')];
  expect(await mixiaJson('vault', 'check', ...words)).toMatchObject({ ok: true, findings: [] });
});
