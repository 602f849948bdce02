import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import { type PreviewHost, type PreviewOptions, startPreviewHost } from '../../electron/preview/host.ts';
import { systemClock } from '../../electron/vault/clock.ts';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import type { PreviewContract } from '../../shared/contract/shell.ts';
import { launchBuiltVault } from './vault-launch.ts';

const PAGE =
  '<!doctype html><meta property="csp-nonce" nonce="__NONCE__"><script type="module" src="/assets/main.js"></script>';

/** A built window as small as can be, a secret beside it, and a folder for the preferences. */
export function tinyWindow() {
  const root = mkdtempSync(join(tmpdir(), 'mixia-preview-'));
  const window = join(root, 'renderer');
  mkdirSync(join(window, 'assets'), { recursive: true });
  writeFileSync(join(window, 'index.html'), PAGE);
  writeFileSync(join(window, 'assets', 'main.js'), 'export {};\n');
  writeFileSync(join(window, 'assets', 'main.js.map'), '{}');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  return { root, window, profile: join(root, 'profile'), remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** A preview host over that window. It ends with `end`, which leaves nothing behind. */
export async function previewOf(
  options: Partial<PreviewOptions> = {},
): Promise<PreviewHost & { readonly profile: string }> {
  const { window, profile, remove } = tinyWindow();
  const usual = { version: '0.0.0', clock: systemClock, random: systemRandom, launch: launchBuiltVault, port: 0 };
  const host = await startPreviewHost({ window, profile, ...usual, ...options });
  const end = async () => {
    await host.end();
    remove();
  };
  return { ...host, profile: options.profile ?? profile, end };
}

/** What a host answered. */
export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** A request as a browser, or something worse, sends it. `headers` may give Host anew, or twice. */
export type Asked = {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
};

/** Sends one request over a line of its own to the port that an address names. */
export async function ask(
  url: string,
  { path = '/', method = 'GET', headers = {}, body }: Asked = {},
): Promise<Answer> {
  const { host, port } = new URL(url);
  const sent = Object.entries({ Host: host, ...headers }).flatMap(([name, value]) =>
    [value].flat().flatMap((one: string) => [name, one]),
  );
  const line = request({
    host: '127.0.0.1',
    port,
    path,
    method,
    setHost: false,
    agent: false,
    headers: sent,
  });
  line.end(body);
  const [answer] = (await once(line, 'response')) as [IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces).toString('utf8') };
}

/** Path and query of the address that the host printed. */
export function tokenPath(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Redeems the token; gives the `Cookie` header of whoever is let in. */
export async function enter(url: string): Promise<string> {
  const { headers } = await ask(url, { path: tokenPath(url) });
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

/** Asks for a web socket as the page does; `headers` may say something else. */
export function socketTo(url: string, path: string, headers: Readonly<Record<string, string>>): WebSocket {
  const { host, origin } = new URL(url);
  return new WebSocket(`ws://${host}${path}`, { headers: { Origin: origin, ...headers } });
}

/** Status and code of a refused upgrade; `101` when there was none. */
export async function refusedUpgrade(socket: WebSocket): Promise<{ readonly status: number; readonly body: string }> {
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.once('open', () => {
      socket.terminate();
      resolve({ status: 101, body: '' });
    });
    socket.once('unexpected-response', (_, response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString('utf8') });
      });
    });
  });
}

/** Resolves with the code that a socket is closed with. */
export async function closedWith(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

/** A page: both sockets, and the calls over them. */
export async function openPage(url: string, cookie: string) {
  const shellSocket = socketTo(url, '/shell', { Cookie: cookie });
  await once(shellSocket, 'open');
  const vaultSocket = socketTo(url, '/vault', { Cookie: cookie });
  await once(vaultSocket, 'open');
  const overSocket = (socket: WebSocket) => new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
  const shell: ContractRouterClient<PreviewContract> = createORPCClient(overSocket(shellSocket));
  const vault: ContractRouterClient<Contract> = createORPCClient(overSocket(vaultSocket));
  const leave = () => {
    shellSocket.terminate();
    vaultSocket.terminate();
  };
  return { shell, vault, shellSocket, vaultSocket, leave };
}
