import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import type { Cli } from '../../../electron/cli/cli.ts';
import { buildProgram } from '../../../electron/cli/program.ts';
import { runWords } from '../../../electron/cli/run.ts';
import { testEnvironment } from '../../fixtures/vault.ts';

/** A terminal that nobody sits at. */
function silent(): { readonly cli: Cli; readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    watched: false,
    ask: null,
  };
  return { cli: { terminal, env: testEnvironment(), signal: new AbortController().signal }, said };
}

async function ran(...words: readonly string[]) {
  const { cli, said } = silent();
  return { code: await runWords(words, cli), ...said };
}

const CREATE = ['vault', 'create', 'x', '--name', '组', '--device', '01', '--member', '甲'];

test.each([
  { words: ['nothing'], hint: '没有这个命令：nothing。' },
  { words: ['leads', 'nothing'], hint: '没有这个命令：nothing。' },
  { words: ['leads', 'list'], hint: '缺少参数：DIR。' },
  { words: ['leads', 'list', 'x', 'y'], hint: '参数过多，请检查路径或文字是否需要加引号。' },
  { words: ['leads', 'list', 'x', '--nothing'], hint: '没有这个选项：--nothing。' },
  { words: ['leads', 'list', 'x', '--limit'], hint: '选项后面缺少内容：--limit <N>。' },
  { words: ['leads', 'list', 'x', '--limit', '1e3'], hint: '选项的内容不符合要求：--limit <N>，1e3。' },
  { words: ['leads', 'list', 'x', '--status', '进行中'], hint: '选项的内容不符合要求：--status <STATUS>，进行中。' },
  { words: ['leads', 'list', 'x', '--view', '没有的'], hint: '选项的内容不符合要求：--view <VIEW>，没有的。' },
  {
    words: ['leads', 'import', 'x', 'y', '--open-rows', 'all'],
    hint: '选项的内容不符合要求：--open-rows <ANSWER>，all。',
  },
  { words: ['leads', 'add', 'x'], hint: '缺少必需的选项：--file <LEAD.json>。' },
  { words: [...CREATE, '--kind', 'team'], hint: '缺少必需的选项：--code <CODE>。' },
  { words: [...CREATE, '--kind', 'team', '--code', 'zj01'], hint: '选项的内容不符合要求：--code <CODE>，zj01。' },
  {
    words: ['evidence', 'add', 'x', '1', 'f', '--acquired-on', '2026-02-30'],
    hint: '选项的内容不符合要求：--acquired-on <DATE>，2026-02-30。',
  },
  {
    words: ['package', 'seal', 'x', '--to', 'A', '--purpose', 'p', '-o', 'o'],
    hint: '请用 --lead 指定线索，或用 --all 选全部，两者取一。',
  },
  { words: ['leads', 'list', 'x', '--search', '\ud800'], hint: '命令里有残缺的字符。' },
  { words: ['--\u001b[31m'], hint: '没有这个选项：--�[31m。' },
])('wrong words end in 2, with one hint in Chinese and how it is written: $words', async ({ words, hint }) => {
  const { code, out, err } = await ran(...words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^USAGE: [^\n]+\n用法：mixia[^\n]*\n详见：mixia[^\n]* --help\n$/u);
  expect(err.split('\n')[0]).toBe(`USAGE: ${hint}`);
});

test('what was typed is never repeated at length', async () => {
  const { err } = await ran(`--${'长'.repeat(100_000)}`);
  expect(err.length).toBeLessThan(200);
});

test('without a terminal and without a passphrase file nothing is asked, and nothing waits', async () => {
  const words = [
    'vault',
    'create',
    'x',
    '--kind',
    'team',
    '--name',
    '组',
    '--code',
    'A',
    '--device',
    '1',
    '--member',
    '甲',
  ];
  const { code, out, err } = await ran(...words, '--json');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('--passphrase-file');
});

test('without words the way of use is told, and asked for it is no mistake', async () => {
  const bare = await ran();
  expect({ code: bare.code, out: bare.out }).toEqual({ code: 2, out: '' });
  expect(bare.err).toContain('用法：mixia <命令>');
  const asked = await ran('leads', 'import', '--help');
  expect({ code: asked.code, err: asked.err }).toEqual({ code: 0, err: '' });
  expect(asked.out).toContain('--accept-partial');
});

test('no option takes a passphrase itself', () => {
  for (const command of leaves()) {
    for (const { long, flags } of command.options) {
      if (/passphrase|password/u.test(long ?? ''))
        expect(flags).toMatch(/^--(?:new-|second-)?passphrase-file <FILE>$/u);
    }
  }
});

test('the page on the command line names every command and every option there is', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/cli.md'), 'utf8');
  const words = leaves().flatMap((command) => [
    `\`${pathOf(command)} `,
    ...command.options
      .map(({ long }) => long ?? '')
      .filter((long) => !page.includes(`\`${long}`) && !page.includes(` ${long}`)),
  ]);
  expect(words.filter((word) => !page.includes(word))).toEqual([]);
});

function leaves(): readonly Command[] {
  const below = (command: Command): Command[] =>
    command.commands.length === 0 ? [command] : command.commands.flatMap(below);
  return below(buildProgram(silent().cli, () => undefined));
}

function pathOf(command: Command): string {
  const parent = command.parent?.parent === null ? '' : `${command.parent?.name() ?? ''} `;
  return parent + command.name();
}
