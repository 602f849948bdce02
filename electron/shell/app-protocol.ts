import type { Session } from 'electron';
import { toBase64 } from '../vault/crypto/bytes.ts';
import { type RandomSource } from '../vault/crypto/random.ts';
import { type Assets } from '../web/assets.ts';
import { assetHeaders, pageHeaders } from '../web/content-policy.ts';
import { PAGE, SCHEME } from './address.ts';

const NONCE_BYTES = 18;

/** Serves the window's files to its session, and nothing that is not in the list. */
export function serveWindow(target: Session, assets: Assets, random: RandomSource): void {
  target.protocol.handle(SCHEME, (request) => answer(request, assets, random));
}

async function answer(request: Request, assets: Assets, random: RandomSource): Promise<Response> {
  const { url, method } = request;
  const address = url.split(/[?#]/u, 1)[0] ?? '';
  if (method !== 'GET' || !address.startsWith(PAGE)) return refusal();
  const path = address.slice(PAGE.length - 1);
  if (path === '/') {
    const nonce = toBase64(random(NONCE_BYTES));
    return new Response(assets.page(nonce), { headers: pageHeaders(nonce) });
  }
  const asset = assets.files.get(path);
  const bytes = await asset?.read().catch(() => undefined);
  if (asset === undefined || bytes === undefined) return refusal();
  return new Response(Uint8Array.from(bytes), { headers: assetHeaders(asset.type) });
}

function refusal(): Response {
  return new Response(null, { status: 404, headers: assetHeaders('text/plain; charset=utf-8') });
}
