import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { extractAll } from '@electron/asar';
import { stubRuntime } from './runtime.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The day of the release in these tests: the runtime that is pinned now is supported on it for good. */
const DAY = '2026-11-26';

/** One list of files with their SHA-256. */
export type List = ReadonlyMap<string, string>;

/** A package made of a whole build, on a runtime that can do nothing. */
export type PackedOnce = {
  readonly folder: string;
  readonly resources: string;
  readonly executable: string;
  /** What is inside the archive, taken out. */
  readonly inside: string;
  /** The lists that stand beside the package. */
  readonly files: List;
  readonly archive: List;
  /** The lists of a second package of the same build, as text. */
  readonly again: readonly string[];
  readonly first: readonly string[];
  readonly built: string;
  readonly remove: () => void;
};

/** Builds the application and packs it twice, without a network. */
export async function packTwice(): Promise<PackedOnce> {
  const place = mkdtempSync(join(tmpdir(), 'mixia-pack-'));
  const built = join(place, 'out');
  run('build/build.ts', '--out', built);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  const runtime = await stubRuntime(join(place, 'runtime'), version);
  const packed = (output: string) => {
    run(
      'build/package.ts',
      '--dir',
      '--platform',
      'linux',
      '--arch',
      'x64',
      '--runtime',
      runtime,
      '--built',
      built,
      '--output',
      output,
      '--day',
      DAY,
    );
    return ['files', 'archive'].map((kind) => readFileSync(join(output, `linux-unpacked.${kind}.sha256`), 'utf8'));
  };
  const first = packed(join(place, 'first'));
  const again = packed(join(place, 'again'));
  const folder = join(place, 'first', 'linux-unpacked');
  const resources = join(folder, 'resources');
  const inside = join(place, 'inside');
  extractAll(join(resources, 'app.asar'), inside);
  const [files = '', archive = ''] = first;
  return {
    folder,
    resources,
    executable: join(folder, 'mixia'),
    inside,
    files: parse(files),
    archive: parse(archive),
    again,
    first,
    built,
    remove: () => {
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function run(script: string, ...words: readonly string[]): void {
  // No answer comes from a proxy that is not there: whatever would be fetched, fails.
  const nowhere = { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9', ELECTRON_GET_USE_PROXY: '1' };
  execFileSync(process.execPath, [join(ROOT, script), ...words], {
    cwd: ROOT,
    env: { ...process.env, ...nowhere },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function parse(text: string): List {
  const lines = text.trimEnd().split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}
