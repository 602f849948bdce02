import { BrowserWindow, MessageChannelMain, type Session, type WebContents, type WebFrameMain } from 'electron';
import { PORTS_CHANNEL } from './handover.ts';
import { show } from './look.ts';
import { serveShell, type ShellParts } from './shell-calls.ts';
import { launchVault } from './vault-launch.ts';
import { type Look, windowOptions } from './window-options.ts';

/** What every sitting needs. */
export type SittingParts = Omit<ShellParts, 'window'> & {
  readonly session: Session;
  readonly preload: string;
  readonly vaultEntry: string;
};

/** How a sitting came to its end by itself. */
export type SelfEnd = 'closed' | 'vault' | 'page';

/** A window and the vault process that belongs to it. They begin together and end together. */
export type Sitting = {
  readonly window: BrowserWindow;
  /** Whether there was ever a page with a vault behind it; what ends before that would only end again. */
  readonly hasBegun: () => boolean;
  /** Gives the page in the window its ports, once. Says whether this was the page and the time for it. */
  readonly handOver: (contents: WebContents, frame: WebFrameMain) => boolean;
  /** Ends the vault process and the page's whole process, at once. What is left is an empty window. */
  readonly endContent: () => void;
  /** Ends everything. Can be called at any time, any number of times. */
  readonly end: () => void;
};

/** How the window of a sitting comes up. */
export type Beginning = { readonly address: string; readonly look: Look; readonly focus: boolean };

/** Begins a sitting. `ended` is called when it is over without `end`, and must then call that. */
export function beginSitting(
  parts: SittingParts,
  { address, look, focus }: Beginning,
  ended: (how: SelfEnd) => void,
): Sitting {
  const vault = launchVault(parts.vaultEntry);
  const window = new BrowserWindow(windowOptions(parts.session, parts.preload, look.bounds));
  let handedOver = false;
  window.setContentProtection(true);
  window.once('ready-to-show', () => {
    show(window, look, focus);
  });
  window.once('close', () => {
    ended('closed');
  });
  window.webContents.once('render-process-gone', () => {
    ended('page');
  });
  void vault.gone.then(() => {
    ended('vault');
  });
  void window.loadURL(address).catch(() => {
    ended('page');
  });
  const endContent = (): void => {
    vault.kill();
    if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  };
  return {
    window,
    hasBegun: () => handedOver && vault.isReady(),
    handOver: (contents, frame) => {
      if (handedOver || window.isDestroyed() || contents !== window.webContents) return false;
      handedOver = true;
      const { port1, port2 } = new MessageChannelMain();
      serveShell(port1, { ...parts, window });
      frame.postMessage(PORTS_CHANNEL, null, [port2, vault.port]);
      return true;
    },
    endContent,
    end: () => {
      endContent();
      if (!window.isDestroyed()) window.destroy();
    },
  };
}
