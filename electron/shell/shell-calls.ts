import { arch, release, type } from 'node:os';
import { sep } from 'node:path';
import process from 'node:process';
import { app, type BrowserWindow, type MessagePortMain } from 'electron';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { shellContract } from '../../shared/contract/shell.ts';
import { callsOnly } from '../vault/process/calls-only.ts';
import { inOutgoingForm } from '../web/outgoing.ts';
import { isCall } from './call-form.ts';
import { chooseFiles, chooseFolder, chooseTarget } from './dialogs.ts';
import type { PreferencesStore } from './preferences.ts';

/** What the calls of a page to its application work on. */
export type ShellParts = {
  readonly window: BrowserWindow;
  readonly preferences: PreferencesStore;
  readonly active: () => void;
  readonly lock: () => void;
};

const os = implement(shellContract).$context<ShellParts>();

const router = os.router({
  info: os.info.handler(() => ({
    host: 'electron' as const,
    version: app.getVersion(),
    electron: process.versions.electron,
    system: `${type()} ${release()} ${arch()}`,
    home: app.getPath('documents'),
    separator: sep,
  })),
  preferences: os.preferences.handler(({ context }) => context.preferences.now()),
  setPreferences: os.setPreferences.handler(({ input, context }) => context.preferences.change(input)),
  chooseFiles: os.chooseFiles.handler(({ input: { purpose, several }, context }) =>
    chooseFiles(context.window, purpose, several),
  ),
  chooseFolder: os.chooseFolder.handler(({ input: { purpose }, context }) => chooseFolder(context.window, purpose)),
  chooseTarget: os.chooseTarget.handler(({ input: { purpose, suggestedName }, context }) =>
    chooseTarget(context.window, purpose, suggestedName),
  ),
  active: os.active.handler(({ context }) => {
    context.active();
    return {};
  }),
  lock: os.lock.handler(({ context }) => {
    context.lock();
    return {};
  }),
});

/** Answers one page's calls to the application around it, over the port whose other end the page is given. */
export function serveShell(port: MessagePortMain, parts: ShellParts): void {
  const handler = new RPCHandler(router, {
    interceptors: [(call) => inOutgoingForm({ next: () => call.next() })],
  });
  handler.upgrade(callsOnly(port, isCall), { context: parts });
  port.start();
}
