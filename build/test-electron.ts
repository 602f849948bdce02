// `npm run test:electron [-- FILES]`: the specs of the window, in the real runtime where it has been
// fetched; without those that ask the preview host (`vitest.config.ts`).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { buildDesktop } from './app/desktop.ts';
import { electronRuntime } from './app/electron-runtime.ts';

const root = join(import.meta.dirname, '..');

if (electronRuntime(root) === undefined) {
  process.stderr.write(
    '本机没有 Electron 运行时，未运行任何测试：联网执行 npx install-electron 可得，镜像和离线的办法见 docs/electron.md。\n',
  );
  process.exitCode = 1;
} else {
  await buildDesktop(root, join(root, 'out'));
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'e2e', ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MIXIA_E2E: 'electron' } },
  );
  process.exitCode = status ?? 1;
}
