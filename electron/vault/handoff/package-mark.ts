import { foldPackage } from '../../../shared/domain/package/fold.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Classification } from '../../../shared/rules/code-lists.ts';
import { fromUtf8 } from '../crypto/bytes.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { prepare } from '../store/table-rows.ts';
import { manifestSchema } from './format/manifest.ts';

/**
 * The 密级 that a package bears, sent or received.
 * @throws AppError PACKAGE_NOT_FOUND
 */
export function packageMark(vault: Pick<OpenVault, 'ledger'>, id: string): Classification {
  const { db, store } = vault.ledger;
  const sealed = prepare(db)('SELECT manifest FROM sealed_package WHERE package = ?').get(id) as
    { readonly manifest: Buffer } | undefined;
  if (sealed !== undefined) return manifestSchema.parse(JSON.parse(fromUtf8(sealed.manifest))).classification;
  const facts = foldPackage(store.stream(id))?.facts;
  if (facts?.direction !== 'in') throw new AppError('PACKAGE_NOT_FOUND');
  return facts.classification;
}
