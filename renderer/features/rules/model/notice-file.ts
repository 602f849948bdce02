import { blockText, dayOfYearText } from '../../../../shared/domain/clocks/rule-words.ts';
import { holidaysSet } from '../../../../shared/domain/vault/sections.ts';
import type { TypedHolidays } from './typed-holidays.ts';

/** Far above what a notice may hold. */
const MOST_BYTES = 65_536;

/** A notice from a JSON file as if it had been typed; `null` for a file that is none. */
export async function readNoticeFile(file: Pick<Blob, 'size' | 'text'>): Promise<TypedHolidays | null> {
  if (file.size > MOST_BYTES) return null;
  const checked = holidaysSet.safeParse(parsed(await file.text()));
  if (!checked.success) return null;
  const { year, notice, documentNumber, off, worked } = checked.data;
  return {
    ...{ year: String(year), notice, documentNumber },
    ...{ off: off.map(blockText).join('\n'), worked: worked.map(dayOfYearText).join('、') },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
