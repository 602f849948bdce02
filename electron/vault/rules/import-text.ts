import type { ImportTextInput, RegulationRow } from '../../../shared/contract/regulations.ts';
import { parseRegulation } from '../../../shared/domain/regulation/parse.ts';
import { MOST_TEXT_BYTES } from '../../../shared/domain/regulation/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { fromUtf8, toHex, utf8 } from '../crypto/bytes.ts';
import { sha256 } from '../crypto/hash.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { readSmallFile } from '../keys/folder.ts';
import { regulationNamed, regulationRow } from './texts.ts';

/**
 * Takes the text of a regulation in from a file; one of the same name takes the place of the earlier.
 * @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE and as `parseRegulation`
 */
export function importText(vault: OpenVault, { file, source }: ImportTextInput): RegulationRow {
  const bytes = readSmallFile(file, MOST_TEXT_BYTES, 'REGULATION_TOO_LARGE');
  const { title, articles } = parseRegulation(decoded(bytes));
  // What is signed repeats the headings at every article; it has to fit into one section.
  if (utf8(JSON.stringify(articles)).length > MOST_TEXT_BYTES) throw new AppError('REGULATION_TOO_LARGE');
  const sections = {
    head: { title, articles: articles.length, fileSha256: toHex(sha256(bytes)), source: source.trim() },
    text: { articles: [...articles] },
  };
  const { ledger } = vault;
  const id = ledger.write((writer) => {
    const known = regulationNamed(writer.db, title);
    const stream = known ?? uuidV7(ledger.clock.now(), ledger.random);
    if (known === undefined) writer.begin(stream, [{ type: 'RegulationImported', sections }]);
    else writer.append({ type: 'RegulationImported', stream, sections });
    return stream;
  });
  return regulationRow(vault, id);
}

function decoded(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes);
  } catch (error) {
    throw new AppError('REGULATION_NOT_TEXT', {}, error);
  }
}
