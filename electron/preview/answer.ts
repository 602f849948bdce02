import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '../../shared/errors/sentences.ts';
import type { RandomSource } from '../vault/crypto/random.ts';
import type { Assets } from '../web/assets.ts';
import { assetHeaders, pageHeaders } from '../web/content-policy.ts';
import { type Door, judge } from './door.ts';
import { leadingOnPage, refusalPage } from './plain-page.ts';

const HTML = 'text/html; charset=utf-8';
const NONCE_BYTES = 18;

/** What answers requests, beside the door. */
export type Answering = { readonly assets: Assets; readonly random: RandomSource; readonly door: Door };

/** Answers one request: the page, one of its files, or a refusal. The body of a request is never looked at. */
export async function answer(request: IncomingMessage, response: ServerResponse, from: Answering): Promise<void> {
  const verdict = judge(request, from.door);
  if (verdict.kind === 'refused') {
    refuse(response, verdict.status, verdict.code);
    return;
  }
  if (verdict.kind === 'redeemed') {
    response.writeHead(200, { ...assetHeaders(HTML), 'Set-Cookie': from.door.keys.setCookie });
    response.end(leadingOnPage());
    return;
  }
  await serve(verdict.path, response, from);
}

async function serve(path: string, response: ServerResponse, { assets, random }: Answering): Promise<void> {
  if (path === '/') {
    const nonce = Buffer.from(random(NONCE_BYTES)).toString('base64');
    response.writeHead(200, pageHeaders(nonce)).end(assets.page(nonce));
    return;
  }
  const asset = assets.files.get(path);
  const bytes = await asset?.read().catch(() => undefined);
  if (asset === undefined || bytes === undefined) {
    refuse(response, 404, 'FILE_NOT_FOUND');
    return;
  }
  response.writeHead(200, { ...assetHeaders(asset.type), 'Content-Length': bytes.byteLength }).end(bytes);
}

function refuse(response: ServerResponse, status: number, code: ErrorCode): void {
  response.writeHead(status, {
    ...assetHeaders(HTML),
    Connection: 'close',
    ...(status === 405 && { Allow: 'GET, HEAD' }),
  });
  response.end(refusalPage(code));
}

/** Refuses what is no request any more, or shall not become a web socket, and lets go of the line. */
export function refuseLine(socket: Duplex, status: 400 | 403 | 404 | 405 | 421 | 431, code: ErrorCode): void {
  const page = refusalPage(code);
  const headers = { ...assetHeaders(HTML), Connection: 'close', 'Content-Length': Buffer.byteLength(page) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
  if (socket.writable) socket.end([`HTTP/1.1 ${String(status)} Refused`, ...lines, '', page].join('\r\n'));
  socket.once('finish', () => socket.destroy());
  socket.resume();
}
