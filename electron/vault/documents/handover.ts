import type { CardSummary, PackageRow } from '../../../shared/contract/packages.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { cardSummary, knownCards, ownCardSummary } from '../cards/cards.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { listPackages, packageById } from '../packages/packages.ts';

/** What a 交接单 tells: the package, who made it, and for whom. */
export type Handover = { readonly package: PackageRow; readonly from: CardSummary; readonly to: CardSummary };

/**
 * The package with both cards, the counterpart's as the package names it, revoked or not.
 * @throws AppError PACKAGE_NOT_FOUND, CARD_UNKNOWN
 */
export function handoverOf(vault: OpenVault, id: string): Handover {
  const { db } = vault.ledger;
  const row = listPackages(vault).find((one) => one.id === id);
  if (row === undefined) throw new AppError('PACKAGE_NOT_FOUND');
  const known = knownCards(db).find(({ fingerprint }) => fingerprint === packageById(db, id)?.card);
  if (known === undefined) throw new AppError('CARD_UNKNOWN');
  const [own, other] = [ownCardSummary(vault), cardSummary(known)];
  return row.direction === 'out' ? { package: row, from: own, to: other } : { package: row, from: other, to: own };
}
