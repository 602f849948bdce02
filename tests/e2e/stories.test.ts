import { beforeAll, expect, test } from 'vitest';
import { anonymousLetter } from '../stories/anonymous-letter.ts';
import { inspectionHandover } from '../stories/inspection-handover.ts';
import { realNameReport } from '../stories/real-name-report.ts';
import type { Stage } from '../stories/stage.ts';
import { openedByCommission, PASSPHRASES, teamOnDisk } from '../stories/team-on-disk.ts';
import { windowStage } from '../stories/window-stage.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { sceneIn } from './support/scene.ts';
import type { Seat } from './support/seat.ts';
import { goTo } from './support/steps.ts';
import { onStick } from './support/stick.ts';

const folder = laptopFolder();
const scene = sceneIn(folder);
const story: { stage?: Stage } = {};

beforeAll(async () => {
  const at = await teamOnDisk(folder);
  const seat = await scene.sit('laptop', { lastVault: at.team });
  const report = async () => {
    await seal(seat, at.stick);
    await openedByCommission(at);
    await takeReceipt(seat, onStick(at.stick, 'SJW'));
  };
  story.stage = windowStage({ seat, passphrases: PASSPHRASES, desk: at.desk, report });
});

function given(): Stage {
  if (story.stage === undefined) throw new Error('there is no stage');
  return story.stage;
}

/** Seals what changed, as the walk presets it. */
async function seal({ page }: Seat, stick: string): Promise<void> {
  await goTo(page, '报送与接收', '新建报送');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('region', { name: '将报送的线索' }).waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('写到', { exact: true }).fill(stick);
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASES['孙丽']);
  await page.getByRole('button', { name: '封装', exact: true }).click();
  await page.getByRole('status', { name: '封装结果' }).waitFor();
}

async function takeReceipt({ page }: Seat, file: string): Promise<void> {
  await goTo(page, '报送与接收', '收件');
  await page.getByLabel('密封包文件', { exact: true }).fill(file);
  await page.getByRole('button', { name: '验封' }).click();
  await page.getByRole('button', { name: '接收回执' }).click();
  await page
    .getByRole('status', { name: '拆封结果' })
    .getByText(/已收回执/u)
    .waitFor();
}

test('an anonymous letter, from the letterbox to 函询, 采信了结 and the archive', async () => {
  await anonymousLetter(given());
});

test('a real-name report, to 初步核实, the filing of a case and the commission', async () => {
  await realNameReport(given());
});

test('an inspection hand-over with three subjects who go three ways', async () => {
  await inspectionHandover(given());
});

test('no page complained, and the vault is clean', async () => {
  const seat = scene.at();
  expect(seat.complaints).toEqual([]);
  await goTo(seat.page, '系统', '线索库检查');
  await seat.page.getByRole('button', { name: /检查/u }).last().click();
  await seat.page.getByText(/未发现问题/u).waitFor();
});
