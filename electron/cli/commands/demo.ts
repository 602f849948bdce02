import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../../shared/errors/app-error.ts';
import { withFileErrors } from '../../vault/store/file-errors.ts';
import type { Cli, Outcome } from '../cli.ts';
import { createNarrator } from '../demo/narrator.ts';
import { play } from '../demo/play.ts';
import type { Actor } from '../demo/stage.ts';
import { type JsonOption, leaf, type Runner } from '../options.ts';

/** `demo`: two fresh vaults and one whole round trip, told step by step. */
export function demoCommand(program: Command, cli: Cli, run: Runner): void {
  run(leaf(program, 'demo', '演示：在新文件夹里建两个线索库，走完一次报送', '[DIR]'), ([folder], options: JsonOption) =>
    demo(cli, folder, options.json !== true),
  );
}

async function demo(cli: Cli, folder: string | undefined, aloud: boolean): Promise<Outcome> {
  const root = withFileErrors('write', () => emptyFolder(folder));
  const narrator = createNarrator(cli.terminal, aloud);
  if (aloud)
    cli.terminal.out(
      `演示在这个文件夹里进行：${root}\n人名、单位、事情都是编的。以 $ 开头的是同一步在命令行上的写法；在项目目录里，mixia 写作 npm run -s mixia --\n`,
    );
  try {
    const { found, stage } = await play(cli, narrator, root);
    const vaults = [stage.team, stage.commission].map(keysOf);
    const outcome = { json: { folder: root, vaults, steps: narrator.steps() }, text: ['', '演示完毕。'] };
    return found === 0 ? outcome : { ...outcome, refused: { code: 'VAULT_CHECK_FAILED', params: { count: found } } };
  } catch (error) {
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true, force: true });
    throw error;
  }
}

function keysOf({ name, kind, folder, member, passphrase }: Actor) {
  return { name, kind, folder, member, passphrase };
}

function emptyFolder(folder: string | undefined): string {
  if (folder === undefined) return mkdtempSync(join(tmpdir(), 'mixia-demo-'));
  const root = resolve(folder);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  if (readdirSync(root).length > 0) throw new AppError('VAULT_EXISTS');
  return root;
}
