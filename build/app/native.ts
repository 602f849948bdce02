import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A system that a package is made for. */
export type Target = { readonly platform: 'linux' | 'win32' | 'darwin'; readonly arch: 'x64' | 'arm64' };

/** Libraries that are not JavaScript alone. They are in no bundle; the package brings the part for its own system. */
export const NATIVE: readonly string[] = ['better-sqlite3-multiple-ciphers', '@node-rs/argon2', 'sodium-native'];

/** Files of one library that a package brings, relative to the library's own folder. */
export type NativeFiles = { readonly library: string; readonly files: readonly string[] };

const ALWAYS = ['package.json', 'LICENSE*'];
/** How the makers of one library name systems. */
const TOOLCHAIN = { linux: '-gnu', win32: '-msvc', darwin: '' } as const;

/** A closed list: what the three libraries load on one system, found by looking at what is loaded. Nothing else of them. */
export function nativeFiles({ platform, arch }: Target): readonly NativeFiles[] {
  const host = `${platform}-${arch}`;
  const argon = `${host}${TOOLCHAIN[platform]}`;
  const parts: readonly NativeFiles[] = [
    {
      library: 'better-sqlite3-multiple-ciphers',
      files: ['lib/{index,binding,database,util,sqlite-error}.js', 'lib/methods/*.js', `prebuilds/${host}.node`],
    },
    { library: '@node-rs/argon2', files: ['index.js'] },
    { library: `@node-rs/argon2-${argon}`, files: [`argon2.${argon}.node`] },
    { library: 'sodium-native', files: ['{index,binding}.js', `prebuilds/${host}/sodium-native.node`] },
    { library: 'require-addon', files: ['lib/node.js'] },
    { library: 'bare-addon-resolve', files: ['index.js', 'lib/*.js'] },
    { library: 'bare-module-resolve', files: ['index.js', 'lib/*.js'] },
    { library: 'bare-semver', files: ['index.js', 'lib/*.js'] },
    { library: 'which-runtime', files: ['index.js'] },
  ];
  return parts.map(({ library, files }) => ({ library, files: [...ALWAYS, ...files] }));
}

/** Machine code that a package for `target` needs and that is not installed here. */
export function missingNative(root: string, target: Target): readonly string[] {
  return nativeFiles(target).flatMap(({ library, files }) =>
    files
      .filter((file) => file.endsWith('.node'))
      .map((file) => join('node_modules', library, file))
      .filter((path) => !existsSync(join(root, path))),
  );
}
