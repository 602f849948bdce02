import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { NATIVE } from './native.ts';

/** Given by the desktop's runtime. */
const RUNTIME = ['electron', 'original-fs'];

/** How a source names the script of a thread: it lies beside it. */
const THREAD = /new URL\('\.\/([\w-]+-thread)\.ts', import\.meta\.url\)/gu;

/**
 * A thread is a script of its own. It is built beside what starts it, under its own name, so that only the ending of
 * that name changes.
 */
const threads: Plugin = {
  name: 'mixia-threads',
  enforce: 'pre',
  transform: (code) => code.replace(THREAD, "new URL('./$1.js', import.meta.url)"),
};

/**
 * Builds what runs beside the window, each part with everything it needs but the runtime and the native libraries: the
 * main process, the preload script, and the vault process with its threads. The names are those that `electron/main.ts`
 * asks for.
 * @param root the project
 * @param out where it is built to
 */
export async function buildDesktop(root: string, out: string): Promise<void> {
  await build(config(root, join(out, 'main'), { main: join(root, 'electron/main.ts') }));
  await build(config(root, join(out, 'preload'), { preload: join(root, 'electron/shell/preload.ts') }, 'cjs'));
  await buildWithVault(root, join(out, 'vault'), { utility: 'electron/vault/process/utility.ts' });
}

/** Builds scripts that have a vault in them, by the names they shall have, with the threads that a vault starts. */
export async function buildWithVault(
  root: string,
  outDir: string,
  scripts: Readonly<Record<string, string>>,
): Promise<void> {
  const threadScripts = globSync('electron/vault/**/*-thread.ts', { cwd: root });
  const all = [...Object.entries(scripts), ...threadScripts.map((path) => [basename(path, '.ts'), path] as const)];
  await build(config(root, outDir, Object.fromEntries(all.map(([name, path]) => [name, join(root, path)]))));
}

/** The preload script is no module: a sandboxed page knows none there. */
function config(
  root: string,
  outDir: string,
  input: Record<string, string>,
  format: 'es' | 'cjs' = 'es',
): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    root,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [threads],
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      sourcemap: false,
      minify: false,
      rolldownOptions: {
        input,
        external: [...RUNTIME, ...NATIVE],
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  };
}
