import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '../../shared/errors/sentences.ts';
import type { DoorKeys } from './door-keys.ts';

type Refused = { readonly kind: 'refused'; readonly status: 403 | 405 | 421; readonly code: ErrorCode };
type LetIn = { readonly kind: 'in'; readonly path: string };

/** What becomes of a request: it is refused, it has redeemed the token, or it is let in to a path. */
export type Verdict = Refused | { readonly kind: 'redeemed' } | LetIn;

/** Where the host listens, `127.0.0.1:PORT`, and what opens it. */
export type Door = { readonly authority: string; readonly keys: DoorKeys };

const WRONG_ADDRESS = { kind: 'refused', status: 421, code: 'PREVIEW_WRONG_ADDRESS' } as const;
const FOREIGN_PAGE = { kind: 'refused', status: 403, code: 'PREVIEW_FOREIGN_PAGE' } as const;
const LINK_USED = { kind: 'refused', status: 403, code: 'PREVIEW_LINK_USED' } as const;
const WRONG_METHOD = { kind: 'refused', status: 405, code: 'INPUT_INVALID' } as const;

/**
 * Judges a request before anything is done for it. The address that it was sent to comes first: a name of somebody
 * else's that was made to point here (DNS rebinding) is never answered with anything of ours.
 */
export function judge(request: IncomingMessage, { authority, keys }: Door): Verdict {
  if (!isFor(request, authority)) return WRONG_ADDRESS;
  const { path, token } = targetOf(request);
  const origins = request.headersDistinct['origin'] ?? [];
  if (origins.some((origin) => origin !== `http://${authority}`)) return FOREIGN_PAGE;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead) return origins.length === 0 ? FOREIGN_PAGE : WRONG_METHOD;
  // The address may have been opened from a file, from an e-mail or by hand: the token speaks for itself.
  if (token !== undefined && path === '/' && request.method === 'GET') {
    return keys.redeem(token) || keys.admits(cookieOf(request)) ? { kind: 'redeemed' } : LINK_USED;
  }
  if (!isFromHere(request, ['same-origin', 'none'])) return FOREIGN_PAGE;
  return keys.admits(cookieOf(request)) ? { kind: 'in', path } : LINK_USED;
}

/** Judges a request to become a web socket: only the page that came from here may ask for one. */
export function judgeUpgrade(request: IncomingMessage, { authority, keys }: Door): Refused | LetIn {
  if (!isFor(request, authority)) return WRONG_ADDRESS;
  const origins = request.headersDistinct['origin'] ?? [];
  if (origins.length !== 1 || origins[0] !== `http://${authority}`) return FOREIGN_PAGE;
  if (!isFromHere(request, ['same-origin'])) return FOREIGN_PAGE;
  if (request.method !== 'GET') return WRONG_METHOD;
  return keys.admits(cookieOf(request)) ? { kind: 'in', path: targetOf(request).path } : LINK_USED;
}

/** Host given once and letter by letter ours, and a target that names no other host. */
function isFor(request: IncomingMessage, authority: string): boolean {
  const hosts = request.headersDistinct['host'] ?? [];
  return hosts.length === 1 && hosts[0] === authority && (request.url ?? '').startsWith('/');
}

/** Browsers say where a request comes from; what says nothing is judged by the rest. */
function isFromHere(request: IncomingMessage, allowed: readonly string[]): boolean {
  return (request.headersDistinct['sec-fetch-site'] ?? []).every((site) => allowed.includes(site));
}

function cookieOf(request: IncomingMessage): string | undefined {
  return request.headers.cookie;
}

function targetOf(request: IncomingMessage): { readonly path: string; readonly token: string | undefined } {
  const [path = '', ...query] = (request.url ?? '').split('?');
  return { path, token: new URLSearchParams(query.join('?')).get('token') ?? undefined };
}
