import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Seat } from './seat.ts';

/** The left column of the unlocked window. */
export function column(page: Page): Locator {
  return page.getByRole('navigation', { name: '主菜单' });
}

/** Types the passphrase at the lock screen and waits for the window behind it. */
export async function unlock({ page }: Seat, passphrase: string): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await column(page).waitFor();
}

/** Goes to a page by the left column. */
export async function goTo(page: Page, ...titles: readonly string[]): Promise<void> {
  for (const title of titles) await column(page).getByRole('button', { name: title, exact: true }).click();
}

/** Waits until the lock screen stands in the seat's window, which may be another than before. */
export async function lockScreen(seat: Seat): Promise<void> {
  const isThere = () =>
    seat.page
      .getByRole('heading', { name: '解锁' })
      .isVisible()
      .catch(() => false);
  await expect.poll(isThere).toBe(true);
}

/** Locks by the button, and waits for the lock screen. */
export async function lock(seat: Seat): Promise<void> {
  await seat.page.getByRole('button', { name: '锁定' }).click();
  await lockScreen(seat);
}

/** A field by its label, with or without the mark that it has to be filled. */
export function field(page: Page, label: string): Locator {
  const typed = page.locator('input:not([type=radio]):not([type=checkbox]), textarea');
  return page
    .getByLabel(new RegExp(`^${label}\\s*\\*?$`, 'u'))
    .and(typed)
    .first();
}

/** Waits until no dialog is open any more. */
export async function closed(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
