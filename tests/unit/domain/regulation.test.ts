import { expect, test } from 'vitest';
import { foldRegulation } from '../../../shared/domain/regulation/fold.ts';
import { parseRegulation } from '../../../shared/domain/regulation/parse.ts';
import { MOST_ARTICLES, regulationText } from '../../../shared/domain/regulation/sections.ts';
import { errorCode } from '../../fixtures/error-code.ts';
import { INVENTED_TEXT, INVENTED_TITLE } from '../../fixtures/regulation-text.ts';
import { event } from './lead-events.ts';

const codeOf = (text: string) => errorCode(() => parseRegulation(text));
const numbersOf = (text: string) => parseRegulation(text).articles.map(({ number }) => number);

test('the first line is the name; articles hold all up to the next one, under their headings', () => {
  expect(parseRegulation(INVENTED_TEXT)).toEqual({
    title: INVENTED_TITLE,
    articles: [
      { number: '第一条', chapter: '第一章 总则', text: '为试验文本导入，编写本文。' },
      { number: '第二条', chapter: '第一章 总则', text: '来件应当当日登记。\n当日不能登记的，次日登记。' },
      { number: '第三条', chapter: '第二章 登记', text: '登记簿由两人核对。' },
    ],
  });
});

test('however a file ends its lines and indents them, with or without a mark of order, it says the same', () => {
  const due = parseRegulation(INVENTED_TEXT);
  for (const end of ['\r\n', '\r', '\f', '\u2028', '\n\n'])
    expect(parseRegulation(INVENTED_TEXT.replaceAll('\n', end))).toEqual(due);
  expect(parseRegulation(`\uFEFF\n\n《${INVENTED_TITLE}》${INVENTED_TEXT.slice(INVENTED_TITLE.length)}`)).toEqual(due);
  expect(parseRegulation(INVENTED_TEXT.replaceAll('\n第', '\n　\t 第'))).toEqual(due);
});

test('a table of contents before the first article leaves no heading behind; a section stands under its chapter', () => {
  const text =
    '办法\n目录\n第一章 甲\n第二章 乙\n第一节 丙\n第一章 甲\n第一条 一\n第二章 乙\n第一节 丙\n第二条 二\n第三章\n第三条 三';
  expect(parseRegulation(text).articles.map(({ chapter }) => chapter)).toEqual([
    '第一章 甲',
    '第二章 乙　第一节 丙',
    '第三章',
  ]);
});

test('numbers are read as they are written, and what only mentions an article begins none', () => {
  expect(numbersOf('办法\n第一百零二条 甲\n第一百零二条之一 乙\n第12条 丙\n按照第五条办理。\n第条 丁')).toEqual([
    '第一百零二条',
    '第一百零二条之一',
    '第12条',
  ]);
  expect(parseRegulation('办法\n第一条\n第三章的规定适用。').articles).toEqual([
    { number: '第一条', text: '第三章的规定适用。' },
  ]);
});

test('what is no text of a regulation is refused', async () => {
  expect(await codeOf('')).toBe('REGULATION_TITLE');
  expect(await codeOf('第一条 没有名称')).toBe('REGULATION_TITLE');
  expect(await codeOf(`${'长'.repeat(201)}\n第一条 甲`)).toBe('REGULATION_TITLE');
  expect(await codeOf('办法\n全文没有条。')).toBe('REGULATION_NO_ARTICLE');
  expect(await codeOf('办法\n第一条 甲\0乙')).toBe('REGULATION_NOT_TEXT');
  expect(await codeOf('办法\n第一条 甲\u001b[2J')).toBe('REGULATION_NOT_TEXT');
  expect(() => parseRegulation('办法\n第一条 甲\n第二条 乙\n第一条 丙')).toThrow('第一条出现了两次');
});

test('so many articles are taken in, and not one more', async () => {
  const many = (count: number) =>
    ['办法', ...Array.from({ length: count }, (_, at) => `第${String(at + 1)}条 甲`)].join('\n');
  expect(parseRegulation(many(MOST_ARTICLES)).articles).toHaveLength(MOST_ARTICLES);
  expect(await codeOf(many(MOST_ARTICLES + 1))).toBe('REGULATION_TOO_LARGE');
});

test('hostile text stays text, and whatever is read fits what is signed', () => {
  const hostile = `办法\n第一条 <script>alert(1)</script>\u202e%' OR 1=1 --\n第一章 ${'甲'.repeat(500)}\n${'条'.repeat(50_000)}`;
  const { articles } = parseRegulation(hostile);
  expect(articles[0]?.text).toContain("<script>alert(1)</script>\u202e%' OR 1=1 --\n第一章 甲甲");
  expect(regulationText.safeParse({ articles }).success).toBe(true);
  expect(
    regulationText.safeParse({
      articles: parseRegulation(`办法\n第一编 甲\n第一章 乙\n第一节 丙\n第一条`).articles,
    }).success,
  ).toBe(true);
});

test('what was imported later takes the place of the earlier; an import without its text counts for nothing', () => {
  const imported = (source: string, hasText = true) =>
    event('RegulationImported', {
      head: { title: '办法', articles: 1, fileSha256: 'a'.repeat(64), source },
      ...(hasText ? { text: { articles: [{ number: '第一条', text: source }] } } : {}),
    });
  const [first, second, third] = [imported('甲'), imported('乙'), imported('丙', false)];
  expect(foldRegulation([second, third, first])).toMatchObject({ source: '乙', text: [{ text: '乙' }] });
  expect(foldRegulation([third])).toBeNull();
});
