import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { businessDate } from '../../../shared/domain/clock.ts';
import type { Cli } from '../cli.ts';
import { withClient } from '../vault-client.ts';
import type { Narrator } from './narrator.ts';
import { checkBoth, sayWhereEverythingIs } from './scene-end.ts';
import { closeTheLoop, inspectAndOpen, sealAll, secondPackage } from './scene-handoff.ts';
import { addEvidence, refuseManagedAbove, registerByHand, takeInLedger } from './scene-leads.ts';
import { exchangeCards, makeVaults } from './scene-vaults.ts';
import { makeFolders, type Stage } from './stage.ts';

const DAY_MS = 86_400_000;

/** What stands when the curtain falls, and how many things the checks found: none, if all is well. */
export type Played = { readonly found: number; readonly stage: Pick<Stage, 'team' | 'commission' | 'desk' | 'stick'> };

/** Plays one whole round trip in an empty folder. */
export async function play(cli: Cli, narrator: Narrator, root: string): Promise<Played> {
  return withClient(cli, (team) =>
    withClient(cli, async (commission) => {
      const folders = makeFolders(root);
      const actors = await makeVaults(cli, narrator, root, { team, commission });
      const daysAgo = (days: number) => businessDate(cli.env.clock.now() - days * DAY_MS);
      const stage: Stage = { cli, narrator, ...actors, ...folders, call: { signal: cli.signal }, daysAgo };
      return { found: await scenes(stage), stage };
    }),
  );
}

async function scenes(stage: Stage): Promise<number> {
  await exchangeCards(stage);
  await takeInLedger(stage);
  const lead = await registerByHand(stage);
  await refuseManagedAbove(stage);
  await addEvidence(stage, lead);
  const firstVolume = await sealAll(stage);
  const receipt = await inspectAndOpen(stage, firstVolume);
  await closeTheLoop(stage, firstVolume, receipt);
  const addition = join(stage.desk, '车辆派车单.txt');
  writeFileSync(addition, '周六  无派车记录\n');
  await secondPackage(stage, lead, addition);
  const found = await checkBoth(stage);
  sayWhereEverythingIs(stage, firstVolume);
  return found;
}
