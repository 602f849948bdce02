import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

/** What was asked for at the start. */
export type StartOptions = {
  /** Folder of the preferences; `undefined` for the usual one. */
  readonly profile: string | undefined;
  readonly port: number;
  /** Whether a browser is opened where there is a display. */
  readonly open: boolean;
  /** Whether the preview host is used even where Electron is there. */
  readonly preview: boolean;
  /** A window that was built elsewhere; none is built then. */
  readonly window: string | undefined;
  readonly demo: boolean;
  /** An empty folder for the demonstration; `undefined` for a new one. */
  readonly demoFolder: string | undefined;
};

/** How the words are used, for whoever got them wrong. */
export const USAGE =
  '用法：npm start -- [--demo] [--demo-folder DIR] [--preview] [--port N] [--no-open] [--profile DIR] [--window DIR]';

/** Reads the words behind `npm start --`; `undefined` when they are none of those. */
export function startOptions(words: readonly string[]): StartOptions | undefined {
  const values = valuesOf(words);
  if (values === undefined) return undefined;
  const port = Number(values.port ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined;
  return {
    profile: absolute(values.profile),
    port,
    open: values['no-open'] !== true,
    preview: values.preview === true,
    window: absolute(values.window),
    demo: values.demo === true || values['demo-folder'] !== undefined,
    demoFolder: absolute(values['demo-folder']),
  };
}

function valuesOf(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        profile: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        preview: { type: 'boolean' },
        window: { type: 'string' },
        demo: { type: 'boolean' },
        'demo-folder': { type: 'string' },
      },
    }).values;
  } catch {
    return undefined;
  }
}

function absolute(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(path);
}

/** Where the preview host's preferences lie when nobody says otherwise. */
export function usualProfile(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  const home = process.platform === 'win32' ? APPDATA : XDG_CONFIG_HOME;
  return join(home ?? join(homedir(), '.config'), 'mixia-preview');
}
