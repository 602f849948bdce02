import { arch, homedir, release, type } from 'node:os';
import { sep } from 'node:path';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { WebSocket } from 'ws';
import { previewContract } from '../../shared/contract/shell.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { isCall } from '../shell/call-form.ts';
import { callsOnly, type Line } from '../vault/process/calls-only.ts';
import { inOutgoingForm } from '../web/outgoing.ts';
import { listFolder, makeFolder } from './folder-listing.ts';
import type { PreferencesFile } from './preferences-file.ts';

/** What the calls of a page to its host work on. */
export type ShellParts = {
  readonly version: string;
  readonly preferences: PreferencesFile;
  readonly active: () => void;
  readonly lock: () => void;
};

const os = implement(previewContract).$context<ShellParts>();

/** A browser's own dialogs tell no path, so a page of this host draws its own and never asks for one of these. */
const notHere = (): never => {
  throw new AppError('INPUT_INVALID', { where: '浏览器预览没有系统对话框' });
};

const router = os.router({
  info: os.info.handler(({ context }) => ({
    host: 'preview' as const,
    version: context.version,
    electron: '',
    system: `${type()} ${release()} ${arch()}`,
    home: homedir(),
    separator: sep,
  })),
  preferences: os.preferences.handler(({ context }) => context.preferences.now()),
  setPreferences: os.setPreferences.handler(({ input, context }) => context.preferences.change(input)),
  chooseFiles: os.chooseFiles.handler(notHere),
  chooseFolder: os.chooseFolder.handler(notHere),
  chooseTarget: os.chooseTarget.handler(notHere),
  active: os.active.handler(({ context }) => {
    context.active();
    return {};
  }),
  lock: os.lock.handler(({ context }) => {
    context.lock();
    return {};
  }),
  listFolder: os.listFolder.handler(({ input: { folder, purpose } }) =>
    listFolder(folder === '' ? homedir() : folder, purpose),
  ),
  makeFolder: os.makeFolder.handler(async ({ input: { folder } }) => {
    await makeFolder(folder);
    return {};
  }),
});

/** Answers the calls of the one page that there is to the host around it. What is no call is dropped unanswered. */
export function serveShell(socket: WebSocket, parts: ShellParts): void {
  const handler = new RPCHandler(router, { interceptors: [(call) => inOutgoingForm({ next: () => call.next() })] });
  handler.upgrade(callsOnly(lineOf(socket), isCall), { context: parts });
}

function lineOf(socket: WebSocket): Line {
  return {
    on: (event: 'message' | 'close', callback: (given?: { readonly data: unknown }) => void) => {
      if (event === 'close') socket.on('close', () => callback());
      if (event === 'message')
        socket.on('message', (data, isBinary) => {
          if (!isBinary && Buffer.isBuffer(data)) callback({ data: data.toString('utf8') });
        });
    },
    postMessage: (message) => {
      if (socket.readyState === socket.OPEN && typeof message === 'string') socket.send(message);
    },
  };
}
