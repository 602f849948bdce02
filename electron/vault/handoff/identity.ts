import { currentCard } from '../cards/own-card.ts';
import { utf8 } from '../crypto/bytes.ts';
import { writeNewFile } from '../files/new-file.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { reauthenticate } from '../keys/session.ts';

/**
 * Writes the age identity of the card in use to a new file, for opening packages with the `age` tool. The passphrase is
 * asked for again; the event stands in the log before the file exists.
 * @throws AppError WRONG_PASSPHRASE, FILE_EXISTS and those of writing a file
 */
export async function exportIdentity(
  vault: OpenVault,
  { to, passphrase }: { readonly to: string; readonly passphrase: string },
): Promise<{ file: string }> {
  const { identity, fingerprint } = currentCard(vault.ledger.db);
  const unlocked = await reauthenticate(vault.folder, { login: vault.session.login, passphrase }, vault.env);
  unlocked.forget();
  vault.ledger.write((writer) =>
    writer.append({
      type: 'IdentityExported',
      stream: vault.session.vaultId,
      sections: { head: { card: fingerprint } },
      auth: 'passphrase',
    }),
  );
  await writeNewFile(to, utf8(`${identity}\n`));
  return { file: to };
}
