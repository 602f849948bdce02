import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';

/** What a built window is made of; a file of another kind is not served. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.ttf', 'font/ttf'],
  ['.pfb', 'application/octet-stream'],
  ['.bcmap', 'application/octet-stream'],
  ['.icc', 'application/octet-stream'],
  ['.wasm', 'application/wasm'],
]);

const PAGE = 'index.html';
const NONCE_PLACE = '__NONCE__';

/** One file of the window beside its page. */
export type Asset = { readonly type: string; readonly read: () => Promise<Uint8Array> };

/** A built window, as it stood when it was looked at. What is not in the list does not exist. */
export type Assets = {
  /** The page with a nonce in every place that asks for one. */
  readonly page: (nonce: string) => string;
  /** By the path of the address, `/assets/…`, compared letter by letter: no path is ever put together from a request. */
  readonly files: ReadonlyMap<string, Asset>;
};

/**
 * Reads the list of a built window once.
 * @param folder where the build lies, `out/renderer`
 * @throws AppError FILE_NOT_FOUND when there is no built page
 */
export async function readAssets(folder: string): Promise<Assets> {
  try {
    const html = await readFile(join(folder, PAGE), 'utf8');
    return { page: (nonce) => html.replaceAll(NONCE_PLACE, nonce), files: new Map(await filesOf(folder)) };
  } catch (error) {
    throw new AppError('FILE_NOT_FOUND', {}, error);
  }
}

async function filesOf(folder: string): Promise<(readonly [string, Asset])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => {
    const type = TYPES.get(extname(entry.name));
    if (!entry.isFile() || type === undefined) return [];
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    return [[address, { type, read: () => readFile(path) }] as const];
  });
}
