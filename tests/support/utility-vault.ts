import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { onTestFinished } from 'vitest';
import { READY } from '../../electron/vault/process/ready.ts';
import type { Client } from '../fixtures/client.ts';
import { PortStandIn } from './electron/ports.ts';

/** The vault process of the desktop, in a thread that stands in for the runtime's process, and the window's end of its line. */
export type UtilityVault = {
  readonly client: Client;
  readonly port: MessagePort;
  /** Resolves with its exit code when it has ended. */
  readonly gone: Promise<number>;
};

/** Starts the script of a vault process, from its sources or built, and waits until it answers. */
export async function startUtilityVault(entry: string): Promise<UtilityVault> {
  const worker = new Worker(new URL('../fixtures/utility-child.ts', import.meta.url), {
    workerData: { entry: pathToFileURL(entry).href },
  });
  onTestFinished(async () => {
    await worker.terminate();
  });
  const gone = once(worker, 'exit').then(([code]) => code as number);
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ ports: [port2] }, [port2]);
  const [message] = (await Promise.race([once(worker, 'message'), gone])) as [unknown];
  if (message !== READY) throw new Error('it did not come up');
  const port = new PortStandIn(port1);
  const client = createORPCClient<Client>(new RPCLink({ port }));
  port.start();
  return { client, port: port1, gone };
}
