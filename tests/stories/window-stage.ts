import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { stepOfAction } from '../../shared/domain/course/steps.ts';
import { addEvidence } from '../e2e/support/evidence.ts';
import { daysAgo } from '../e2e/support/pair-on-disk.ts';
import type { Seat } from '../e2e/support/seat.ts';
import { lock, unlock } from '../e2e/support/steps.ts';
import type { Action, Mark, Player, Stage, Standing } from './stage.ts';
import { fillStep } from './window-form.ts';
import { forwardItem, registerLetter, sendSealed } from './window-letter.ts';
import { signing } from './window-signing.ts';

/** What the stage needs of a laptop: its seat, everybody's passphrase, and a folder for scans. */
export type Laptop = {
  readonly seat: Seat;
  readonly passphrases: Readonly<Record<Player, string>>;
  readonly desk: string;
  readonly report: Stage['report'];
};

/** The word of a button, with or without the gap that stands between two characters. */
const word = (text: string) => new RegExp(`^${[...text].join('\\s*')}$`, 'u');

/** The stories in the window of one laptop, which changes hands: whoever acts unlocks with the own passphrase. */
export function windowStage(laptop: Laptop): Stage {
  const { seat, desk } = laptop;
  const at: { player: Player | null; lead: string } = { player: null, lead: '' };
  const sit = async (by: Player) => {
    if (at.player === by) return;
    await changeHands(laptop, by, at.player !== null);
    Object.assign(at, { player: by, lead: '' });
  };
  const open = async (lead: string) => {
    if (at.lead !== lead) await openLead(seat.page, lead);
    at.lead = lead;
  };
  const elsewhere = () => Object.assign(at, { lead: '' });
  return {
    day: daysAgo,
    dayNow: () => daysAgo(0),
    register: async (by, letter) => {
      await sit(by);
      elsewhere();
      return registerLetter(seat.page, letter);
    },
    act: async (by, lead, action) => {
      await sit(by);
      await open(lead);
      return acted(seat.page, action);
    },
    addScan: async (by, lead, name) => {
      await sit(by);
      await open(lead);
      writeFileSync(join(desk, name), '签批件扫描');
      await addEvidence(seat, join(desk, name));
      await seat.page.getByRole('tab', { name: '办理过程' }).click();
      return { id: '', words: name };
    },
    forward: async (by, item, approval) => {
      await sit(by);
      elsewhere();
      await forwardItem(seat.page, item, approval);
    },
    sendSealed: async (by, envelope) => {
      await sit(by);
      elsewhere();
      await sendSealed(seat.page, envelope);
    },
    splitOff: async (lead) => {
      await open(lead);
      const said = await seat.page
        .getByText(/^另立线索编号：/u)
        .last()
        .innerText();
      return said.slice(said.indexOf('：') + 1).trim();
    },
    stands: async (lead, expected) => {
      await open(lead);
      // What was signed a moment ago is still being read again; an archived file has no procedure any more.
      const isArchived = expected.status === '已归档';
      const seen = isArchived ? { status: expected.status } : expected;
      await expect.poll(() => standing(seat.page)).toMatchObject(seen);
    },
    ...signing(laptop, { sit, elsewhere }),
    report: async (by, leads) => {
      await sit(by);
      elsewhere();
      await laptop.report(by, leads);
    },
  };
}

/** The laptop goes to another: locked, and unlocked with his own passphrase. */
async function changeHands({ seat, passphrases }: Laptop, to: Player, isOpen: boolean): Promise<void> {
  if (isOpen) await lock(seat);
  await seat.page.getByRole('radio', { name: to }).check();
  await unlock(seat, passphrases[to]);
}

async function openLead(page: Page, lead: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /查找/u }).fill(lead);
  await page.getByRole('option', { name: new RegExp(lead, 'u') }).click();
  await page.getByRole('heading', { name: new RegExp(lead, 'u') }).waitFor();
  await page.getByRole('tab', { name: '办理过程' }).waitFor();
}

/** One step by its button and its form; what a later step may refer to is what stands beside it there. */
async function acted(page: Page, action: Action): Promise<Mark> {
  const term = stepOfAction(action.action)?.term ?? '';
  const procedure = page.getByRole('region', { name: '法定程序' });
  const line = page.locator('.course-step');
  await line.first().waitFor();
  const before = await line.count();
  await procedure.getByRole('button', { name: word(term) }).click();
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${term}`, 'u') });
  await dialog.waitFor();
  await fillStep(dialog, action);
  await dialog.getByRole('button', { name: word('签名') }).click();
  await dialog.waitFor({ state: 'hidden' });
  // The file is read again: the next step begins with what this one has left.
  await expect.poll(() => line.count()).toBeGreaterThan(before);
  const words = [action['matter'], action['person']].find((one) => typeof one === 'string') ?? '';
  return { id: '', words };
}

/** What the case file says of where the lead and each of its subjects stand. */
async function standing(page: Page): Promise<Required<Standing>> {
  const status = await page.locator('.case-status').innerText();
  const lines = await page.getByRole('list', { name: '各被反映人的环节' }).getByRole('listitem').allInnerTexts();
  const stages = lines.map((line) => /：([^，（]+)/u.exec(line)?.[1]?.trim() ?? line);
  return { status: status.trim(), stages };
}
