import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { isOwnAddress, ORIGIN } from './address.ts';

/**
 * The one place in which this application listens to a page outside of its ports. What is heard is that the top frame of
 * a page of our own asks, and nothing else: no event and no argument is passed on. Whatever comes from another frame or
 * another origin is dropped.
 */
export function register(channel: string, handle: (contents: WebContents, frame: WebFrameMain) => void): void {
  ipcMain.on(channel, ({ sender, senderFrame }) => {
    if (senderFrame !== null && isOwnTopFrame(senderFrame)) handle(sender, senderFrame);
  });
}

/** Takes away what a library listens to: it hears whoever asks, and answers. */
export function unregister(channel: string): void {
  ipcMain.removeAllListeners(channel);
}

function isOwnTopFrame(frame: WebFrameMain): boolean {
  return frame.parent === null && !frame.detached && frame.origin === ORIGIN && isOwnAddress(frame.url);
}
