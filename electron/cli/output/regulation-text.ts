import type { ArticleRow, RegulationRow, TextsShown } from '../../../shared/contract/regulations.ts';
import { NO_TEXTS, NOTHING_FOUND } from '../../../shared/domain/regulation/words.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

/** Lines for a text that was imported. */
export function imported({ title, numbers }: RegulationRow): readonly string[] {
  return [`已导入《${printable(title)}》，共${String(numbers.length)}条。`];
}

/** Lines for the texts there are, or, where something was asked for, for the articles that were found. */
export function texts({ texts: rows, total, found }: TextsShown, isAsked: boolean): readonly string[] {
  if (rows.length === 0) return [NO_TEXTS];
  if (!isAsked) return table(['法规', '条数', '文本来源', '导入'], rows.map(cells));
  if (total === 0) return [NOTHING_FOUND];
  return [
    ...found.flatMap((article) => [...articleLines(article), '']),
    total > found.length ? `共${String(total)}条，列出前${String(found.length)}条。` : `共${String(total)}条。`,
  ];
}

function cells({ title, numbers, source, by, on }: RegulationRow): readonly string[] {
  return [title, String(numbers.length), source, `${on} ${by ?? ''}`.trim()].map(printable);
}

function articleLines({ title, number, chapter, text }: ArticleRow): readonly string[] {
  const where = chapter === null ? '' : `（${chapter}）`;
  return [`《${title}》${number}${where}`, ...text.split('\n')].map(printable);
}
