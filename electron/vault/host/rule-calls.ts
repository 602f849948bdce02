import { recordDuty } from '../rules/duties.ts';
import { addHolidays, previewHolidays } from '../rules/holidays.ts';
import { importText } from '../rules/import-text.ts';
import { setRule } from '../rules/set.ts';
import { showRules } from '../rules/show.ts';
import { regulationTexts } from '../rules/texts.ts';
import { os } from './handlers.ts';

/** Calls about what dates are counted by, and texts of regulations. */
export const ruleCalls = {
  show: os.rules.show.handler(({ context }) => showRules(context.host.vault())),
  set: os.rules.set.handler(({ input, context }) => setRule(context.host.vault(), input)),
  previewHolidays: os.rules.previewHolidays.handler(({ input, context }) =>
    previewHolidays(context.host.vault(), input),
  ),
  addHolidays: os.rules.addHolidays.handler(({ input, context }) => addHolidays(context.host.vault(), input)),
  recordDuty: os.rules.recordDuty.handler(({ input, context }) => recordDuty(context.host.vault(), input)),
  importText: os.rules.importText.handler(({ input, context }) => importText(context.host.vault(), input)),
  texts: os.rules.texts.handler(({ input, context }) => regulationTexts(context.host.vault(), input)),
};
