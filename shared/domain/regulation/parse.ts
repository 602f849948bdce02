import { AppError } from '../../errors/app-error.ts';
import { lineField } from '../lead/fields.ts';
import { type Article, MOST_ARTICLES } from './sections.ts';

/** What a file says: the name of the regulation and its articles in their order. */
export type ParsedRegulation = { readonly title: string; readonly articles: readonly Article[] };

const NUMERAL = '[零〇一二三四五六七八九十百千0-9０-９]{1,9}';
const ARTICLE = new RegExp(`^(第${NUMERAL}条(?:之[一二三四五六七八九十]{1,3})?)(.*)$`, 'u');
const HEADING = new RegExp(`^第${NUMERAL}([编章节])(?:\\s.*)?$`, 'u');
const LEVELS = '编章节';
const LONGEST_HEADING = 60;
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/u;
const title = lineField(200).min(1);

/**
 * Reads the text of a regulation: the first line that is not empty is its name; every line that begins with `第…条`
 * begins an article, to which all up to the next one belongs. Headings stand above articles and in none of them.
 * @throws AppError REGULATION_NOT_TEXT, REGULATION_TITLE, REGULATION_NO_ARTICLE, REGULATION_ARTICLE_TWICE,
 * REGULATION_TOO_LARGE
 */
export function parseRegulation(text: string): ParsedRegulation {
  const lines = linesOf(text);
  const [first = ''] = lines;
  const name = first.replace(/^《(.*)》$/u, '$1').trim();
  if (!title.safeParse(name).success || ARTICLE.test(first)) throw new AppError('REGULATION_TITLE');
  const articles = articlesOf(lines.slice(1));
  if (articles.length === 0) throw new AppError('REGULATION_NO_ARTICLE');
  return { title: name, articles };
}

/** The lines that hold something, without the blanks around them. */
function linesOf(text: string): readonly string[] {
  const lines = text
    .normalize('NFC')
    .replace(/^\uFEFF/u, '')
    .split(LINE_END)
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '');
  // What a person cannot see does not become part of what is read as a rule.
  if (lines.some((line) => /\p{Cc}/u.test(line))) throw new AppError('REGULATION_NOT_TEXT');
  return lines;
}

type Open = { readonly number: string; readonly chapter: string; readonly lines: string[] };

function articlesOf(lines: readonly string[]): readonly Article[] {
  const found = new Map<string, Open>();
  let headings: readonly string[] = [];
  let open: Open | null = null;
  for (const line of lines) {
    const level = headingLevel(line);
    if (level !== null) {
      headings = [...Array.from({ length: level }, (_, at) => headings[at] ?? ''), line.replace(/\s+/gu, ' ')];
      continue;
    }
    const [, number, rest = ''] = ARTICLE.exec(line) ?? [];
    if (number === undefined) {
      open?.lines.push(line);
      continue;
    }
    if (found.has(number)) throw new AppError('REGULATION_ARTICLE_TWICE', { article: number });
    if (found.size === MOST_ARTICLES) throw new AppError('REGULATION_TOO_LARGE');
    open = { number, chapter: headings.filter((heading) => heading !== '').join('　'), lines: [rest.trim()] };
    found.set(number, open);
  }
  return [...found.values()].map(closed);
}

/** How deep a heading stands: 编, 章, 节; `null` for a line that is none. */
function headingLevel(line: string): number | null {
  const [, kind] = line.length > LONGEST_HEADING ? [] : (HEADING.exec(line) ?? []);
  return kind === undefined ? null : LEVELS.indexOf(kind);
}

function closed({ number, chapter, lines }: Open): Article {
  const text = lines.filter((line) => line !== '').join('\n');
  return { number, ...(chapter === '' ? {} : { chapter }), text };
}
