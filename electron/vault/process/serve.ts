import { RPCHandler } from '@orpc/server/message-port';
import type { SupportedMessagePort } from '@orpc/client/message-port';
import { atTheDoor } from '../host/door.ts';
import type { VaultHost } from '../host/host.ts';
import { router } from '../host/router.ts';

/** Serves the contract over a port: a window's MessagePort, or the channel of a child process. */
export function serveVault(port: SupportedMessagePort, host: VaultHost): void {
  const handler = new RPCHandler(router, {
    interceptors: [(call) => atTheDoor({ next: () => call.next() })],
  });
  handler.upgrade(port, { context: { host } });
}
