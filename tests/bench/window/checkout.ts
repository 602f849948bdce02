import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build, isFresh, WINDOW } from '../../../build/start/built.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What `npm start` needs of a checkout. */
const PARTS = [
  ...['build', 'electron', 'renderer', 'shared'],
  ...['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'],
];

/** A checkout of its own, in which nothing is built or translated at first: what is measured leaves the real one alone. */
export type Checkout = {
  readonly root: string;
  /** The built window; it is built when it is first asked for. */
  readonly builtWindow: () => Promise<string>;
};

/** Copies the sources, with the packages of the real checkout but nothing that was put away beside them. */
export function checkoutIn(folder: string): Checkout {
  const root = join(folder, 'checkout');
  if (!existsSync(root)) copyTo(root);
  return {
    root,
    builtWindow: async () => {
      const failure = isFresh(root, WINDOW) ? undefined : await build(root, WINDOW);
      if (failure !== undefined) throw new Error(failure);
      return join(root, 'out', 'renderer');
    },
  };
}

function copyTo(root: string): void {
  for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  const packages = join(root, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (!name.startsWith('.') || name === '.bin') symlinkSync(join(ROOT, 'node_modules', name), join(packages, name));
  }
}
