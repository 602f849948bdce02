import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { Connection } from './connection.ts';

/** Takes the two ports that the preload hands over, and nothing that comes from anywhere else. */
export async function connectElectron(): Promise<Connection> {
  const [shellPort, vaultPort] = await ports();
  const vault = createORPCClient<Connection['vault']>(new RPCLink({ port: vaultPort }));
  const shell = createORPCClient<Connection['shell']>(new RPCLink({ port: shellPort }));
  shellPort.start();
  vaultPort.start();
  return { vault, shell, preview: null, lost: Promise.race([closed(shellPort), closed(vaultPort)]) };
}

function ports(): Promise<readonly [MessagePort, MessagePort]> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent) => {
      const { data, origin, source, ports: given } = event as MessageEvent<{ readonly kind?: unknown } | null>;
      const [shellPort, vaultPort] = given;
      if (source !== window || origin !== location.origin || data?.kind !== 'mixia-ports') return;
      if (shellPort === undefined || vaultPort === undefined) return;
      window.removeEventListener('message', listen);
      resolve([shellPort, vaultPort]);
    };
    window.addEventListener('message', listen);
    window.postMessage({ kind: 'mixia-ready' }, location.origin);
  });
}

/** A port tells that its other end is gone since Chromium 122. */
function closed(port: MessagePort): Promise<void> {
  return new Promise((resolve) => {
    port.addEventListener('close', () => {
      resolve();
    });
  });
}
