import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { sentence } from '../../../shared/errors/app-error.ts';
import { type Connection, NoConnection } from './connection.ts';

/** The host says so when another page is connected already. */
const TAKEN = 4009;

/**
 * Connects to the preview host that served this page.
 * @throws NoConnection when the host is gone, or another page is connected
 */
export async function connectPreview(): Promise<Connection> {
  const shellSocket = await opened('/shell');
  const vaultSocket = await opened('/vault');
  const preview = createORPCClient<NonNullable<Connection['preview']>>(new RPCLink({ websocket: shellSocket }));
  const vault = createORPCClient<Connection['vault']>(new RPCLink({ websocket: vaultSocket }));
  const lost = Promise.race([closed(shellSocket), closed(vaultSocket)]);
  return { vault, shell: preview, preview, lost };
}

function opened(path: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://${location.host}${path}`);
  socket.binaryType = 'arraybuffer';
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => {
      resolve(socket);
    });
    socket.addEventListener('close', ({ code }) => {
      reject(new NoConnection(code === TAKEN ? sentence('WINDOW_TAKEN') : '与本机程序的连接已断开，请重新启动密匣。'));
    });
  });
}

function closed(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.addEventListener('close', () => {
      resolve();
    });
  });
}
