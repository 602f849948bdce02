import process from 'node:process';
import { beginVaultProcess } from './begin.ts';
import { callsOnly, type Line } from './calls-only.ts';
import { READY } from './ready.ts';
import { serveVault } from './serve.ts';

/** A port as the desktop's runtime gives it to a process of its own; it keeps what comes until it is started. */
type Port = Line & { readonly start: () => void };

/** The line to whoever started this process. A global of that runtime: nothing of it is imported here. */
type ParentPort = {
  readonly once: (event: 'message', callback: (event: { readonly ports: readonly Port[] }) => void) => void;
  readonly postMessage: (message: unknown) => void;
};

/**
 * The vault process of the desktop application. The first message from its parent brings the port over which it serves
 * the contract, and the other end of which the window holds. A lock ends it, and so does the end of that port: a window
 * that is gone takes the keys with it.
 */
async function start({ parentPort }: { readonly parentPort: ParentPort }): Promise<void> {
  const given = new Promise<Port | undefined>((resolve) => {
    parentPort.once('message', ({ ports: [port] }) => {
      resolve(port);
    });
  });
  const host = await beginVaultProcess();
  const port = await given;
  if (port === undefined) process.exit(1);
  port.on('close', () => process.exit(0));
  serveVault(callsOnly(port), host);
  port.start();
  parentPort.postMessage(READY);
}

await start(process);
