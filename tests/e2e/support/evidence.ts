import type { Seat } from './seat.ts';

/** Takes a file into the lead that is open; the window says afterwards where it still lies unencrypted. */
export async function addEvidence({ page, pick }: Seat, file: string): Promise<void> {
  await page.getByRole('tab', { name: /材料证据/u }).click();
  await page.getByRole('button', { name: /^添加材料/u }).click();
  await pick(file);
  await page.getByRole('dialog', { name: '添加材料' }).getByRole('button', { name: /添加/u }).last().click();
  const said = page.getByText(/仍以未加密形式留在/u);
  await said.first().waitFor();
}

/** Opens the only file of the lead, does something in front of it, and closes it again. */
export async function viewEvidence({ page }: Seat, look: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: /^查看 / }).click();
  await look();
  await page.keyboard.press('Escape');
  await page.locator('.viewer').waitFor({ state: 'hidden' });
}
