import { app, type WebContents } from 'electron';
import { isOwnBlob } from './address.ts';

/**
 * Ties every page that is ever made to where it is: it goes nowhere, opens nothing, embeds nothing foreign, and cannot
 * hold up its own end. Called before the first page exists.
 */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => {
    guard(contents);
  });
}

function guard(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !isOwnFrame(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('login', refuse);
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
  // Here to prevent means: do not let the page ask whether it may be left. Nothing open holds up a lock.
  contents.on('will-prevent-unload', refuse);
  // WebRTC goes past the session's requests; without a proxy that answers it has no way out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  if (app.isPackaged) {
    contents.on('devtools-opened', () => {
      contents.closeDevTools();
    });
  }
}

/** Documents are shown in frames that the page fills from memory. */
function isOwnFrame(address: string): boolean {
  return address === 'about:srcdoc' || address === 'about:blank' || isOwnBlob(address);
}
