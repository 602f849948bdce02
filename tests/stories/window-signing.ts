import { field, goTo } from '../e2e/support/steps.ts';
import type { Player, Stage } from './stage.ts';
import type { Laptop } from './window-stage.ts';

type At = { readonly sit: (by: Player) => Promise<void>; readonly elsewhere: () => void };

/** What stands on authority: a list signed in place from the desk, and an absence provided for. */
export function signing(laptop: Laptop, { sit, elsewhere }: At): Pick<Stage, 'signList' | 'delegate'> {
  const { page } = laptop.seat;
  return {
    signList: async (at, signer, list) => {
      await sit(at);
      elsewhere();
      await goTo(page, '今日待办');
      await page.getByRole('button', { name: '当面签批（清单）' }).first().click();
      const dialog = page.getByRole('dialog', { name: /^当面签批/u });
      await dialog.getByRole('radio', { name: new RegExp(`^${signer}`, 'u') }).check();
      for (const { lead, decision } of list) {
        const lines = dialog.getByRole('radiogroup', { name: new RegExp(lead, 'u') });
        // The list is read again for whoever was chosen as the signer.
        await lines.first().waitFor();
        for (const line of await lines.all()) {
          await line.getByRole('radio', { name: decision, exact: true }).check();
        }
      }
      await field(page, '审批人口令').fill(laptop.passphrases[signer]);
      await page.keyboard.press('Enter');
      const result = page.getByRole('dialog', { name: '签批结果' });
      await result.waitFor();
      await page.keyboard.press('Escape');
      await result.waitFor({ state: 'hidden' });
    },
    delegate: async (by, to, until) => {
      await sit(by);
      elsewhere();
      await goTo(page, '人员与授权');
      await page.getByRole('button', { name: '新的授权' }).click();
      const dialog = page.getByRole('dialog', { name: '授权' });
      await dialog.waitFor();
      const deputies = dialog.getByRole('radiogroup', { name: /^被授权人/u });
      await deputies.getByRole('radio', { name: new RegExp(`^${to}`, 'u') }).check();
      await field(page, '至（含当天）').fill(until);
      await field(page, '本人口令').fill(laptop.passphrases[by]);
      await page.getByRole('button', { name: '签名并授权' }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}
