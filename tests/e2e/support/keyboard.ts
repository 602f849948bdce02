import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Seat } from './seat.ts';

/** The longest form has fewer stops; who comes round again has missed it. */
const MOST_STOPS = 90;
const MOST_ANSWERS = 20;

/** Where the focus is, in words for somebody who looks for it. */
const STOP = `(() => {
  const { activeElement: at } = document;
  return at === null ? 'nothing' : at.tagName.toLowerCase() + ' ' + (at.getAttribute('aria-label') ?? at.innerText ?? at.id).slice(0, 24);
})()`;

async function hasFocus({ page }: Seat, wanted: Locator): Promise<boolean> {
  return (await wanted.and(page.locator(':focus')).count()) > 0;
}

/**
 * The focus is somewhere: whoever hears the window, or works at the keyboard, knows where he is.
 * @throws Error when what had it is gone and nothing took it over
 */
export async function expectFocus({ page }: Seat, wanted: Locator | string): Promise<void> {
  const isHeld = () => page.evaluate<boolean>('document.hasFocus() && document.activeElement !== document.body');
  const message = `the focus was lost on the way to ${String(wanted)}`;
  await expect.poll(isHeld, { message }).toBe(true);
}

/** Presses keys, one after the other. */
export async function press({ page }: Seat, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Types where the focus is; what is marked there is replaced. */
export async function type({ page }: Seat, text: string): Promise<void> {
  await page.keyboard.insertText(text);
}

/**
 * Presses Tab until the focus is where it is wanted.
 * @throws Error when it does not get there: then nobody at a keyboard would
 */
export async function tabTo(seat: Seat, wanted: Locator): Promise<void> {
  await wanted.first().waitFor();
  await expectFocus(seat, wanted);
  for (let stops = 0; !(await hasFocus(seat, wanted)); stops += 1) {
    if (stops > MOST_STOPS) throw new Error(`${String(wanted)} is not among the stops: ${await stopsOf(seat)}`);
    await press(seat, 'Tab');
  }
}

/** One more round, for whoever looks for what is missing. */
async function stopsOf(seat: Seat): Promise<string> {
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    await press(seat, 'Tab');
    stops.push(await seat.page.evaluate<string>(STOP));
  }
  return stops.join(' | ');
}

/** Goes to a field and types into it, in place of what is there. */
export async function fillByKeys(seat: Seat, wanted: Locator, text: string): Promise<void> {
  await tabTo(seat, wanted);
  await press(seat, 'Control+a');
  await type(seat, text);
}

/** Goes to a button and presses it. */
export async function useByKeys(seat: Seat, wanted: Locator): Promise<void> {
  await tabTo(seat, wanted);
  await press(seat, 'Enter');
}

/** Goes to a group of answers and chooses one of them with the arrow keys. */
export async function chooseByKeys(seat: Seat, group: string, answer: string): Promise<void> {
  const answers = seat.page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio');
  const wanted = answers.and(seat.page.getByRole('radio', { name: answer, exact: true }));
  await tabTo(seat, answers);
  for (let turn = 0; turn < MOST_ANSWERS && !(await hasFocus(seat, wanted)); turn += 1) await press(seat, 'ArrowDown');
  if (!(await hasFocus(seat, wanted))) throw new Error(`no arrow key leads to ${answer}`);
  if (!(await wanted.isChecked())) await press(seat, 'Space');
}
