import type { Page } from 'playwright-core';
import { typeLead } from '../../e2e/support/lead-form.ts';
import { field } from '../../e2e/support/steps.ts';
import { type BenchRow, quantileRow } from '../report.ts';
import { drawnAfter, holds } from './page-clock.ts';
import type { BenchSeat } from './seat.ts';

const GROUP = 'window';
/** 1 MB in UTF-8. */
const CHARACTERS = 350_000;
const BESIDE = 'plain page: the same paste into a text area';

/** From a paste of 1 MB until the next key stands in the field: the form, which says that this is too much, beside a plain field. */
export async function measurePasting({ page, plain }: BenchSeat, repeats: number): Promise<readonly BenchRow[]> {
  await plain.bringToFront();
  await plain.setContent('<textarea rows="7" cols="80" autofocus></textarea>');
  await plain.locator('textarea').fill('反映其收受礼金，数额不详。'.repeat(CHARACTERS / 13));
  await plain.locator('textarea').focus();
  await plain.keyboard.press('Control+KeyA');
  await plain.keyboard.press('Control+KeyC');
  const beside = await pastes(plain, repeats);
  await page.bringToFront();
  await page.keyboard.press('Alt+KeyN');
  await typeLead(page, { subject: '李志明', unit: '市住建局物业科', problem: '' });
  await field(page, '主要问题摘要').focus();
  const ours = await pastes(page, repeats);
  await holds(page, `document.body.textContent.includes('未全部放入')`);
  return [quantileRow(GROUP, 'paste of 1 MB to the next key', ours, beside, BESIDE)];
}

/** Pastes in place of what is there, types a letter, and waits for it. */
async function pastes(page: Page, repeats: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < repeats; run++) {
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.press('Delete');
    await holds(page, `document.activeElement.value === ''`);
    const isThere = `document.activeElement.value.endsWith('x')`;
    const [ms = 0] = await drawnAfter(page, 'keydown', [isThere], async () => {
      await page.keyboard.press('Control+KeyV');
      await page.keyboard.press('x');
    });
    times.push(ms);
  }
  return times;
}
