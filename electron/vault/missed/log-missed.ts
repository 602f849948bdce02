import { isAppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { missedDuties } from './duties.ts';
import { missedLeadDates } from './lead-dates.ts';
import { missedOfficeDates } from './office-dates.ts';

/**
 * Notes every date that passed, signed by whoever is at the keyboard, before anything else is read or written: of leads,
 * of the letterbox, of the register 径送登记, and of what returns. What is noted stays, whatever is corrected, imported,
 * restored or set afterwards, and wherever the machine's clock goes. A disk that cannot be written to stops no reading;
 * the next call tries again.
 */
export function logMissedDates(vault: OpenVault): void {
  const { ledger } = vault;
  const { today } = vault.rules();
  const [leads, office, duties] = [
    missedLeadDates(ledger.db, today),
    missedOfficeDates(ledger.db, today),
    missedDuties(vault, today),
  ];
  if (leads.length + office.length + duties.length === 0) return;
  try {
    ledger.write(({ append }) => {
      for (const one of leads) append(one);
      for (const one of office) append(one);
      for (const one of duties) append(one);
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}
