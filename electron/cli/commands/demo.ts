import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { leaf, type Runner } from '../options.ts';

export function demoCommand(program: Command, _cli: Cli, run: Runner): void {
  run(leaf(program, 'demo', '演示', '[DIR]'), async () => ({ json: null, text: [] }));
}
