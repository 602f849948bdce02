import { ipcRenderer } from 'electron';
import { PAGE_PORTS, PAGE_READY, PORTS_CHANNEL } from './handover.ts';

/** As much of a page's window as this script uses. */
type PageWindow = {
  readonly location: { readonly origin: string };
  readonly addEventListener: (type: 'message', listener: (event: PageMessage) => void) => void;
  readonly postMessage: (message: unknown, origin: string, transfer: readonly unknown[]) => void;
};
type PageMessage = { readonly source: unknown; readonly origin: string; readonly data: unknown };

/**
 * Runs in a world of its own beside the page, sandboxed. It exposes nothing: it waits for the page to say that it is
 * ready, asks the application for the two ports, and passes them to the page of the same origin. Once.
 */
function handOver(page: PageWindow): void {
  const { origin } = page.location;
  let asked = false;
  page.addEventListener('message', (event) => {
    if (event.source !== page || event.origin !== origin || !isReady(event.data) || asked) return;
    asked = true;
    ipcRenderer.send(PORTS_CHANNEL);
  });
  ipcRenderer.once(PORTS_CHANNEL, ({ ports }) => {
    page.postMessage({ kind: PAGE_PORTS }, origin, ports);
  });
}

function isReady(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === PAGE_READY;
}

handOver(globalThis as unknown as PageWindow);
