const NOTHING_ELSE = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
] as const;

/**
 * The content security policy of one page load: nothing from outside, no inline script, no evaluated text. Styles that
 * the component library writes while the page runs carry the nonce, which must be fresh for each load.
 */
export function contentPolicy(nonce: string): string {
  return [...NOTHING_ELSE, `style-src 'self' 'nonce-${nonce}'`].join('; ');
}

/** No feature of a machine is the page's business: neither camera nor clipboard of others nor any sensor. */
const NO_FEATURES =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), microphone=(), ' +
  'midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=()';

const EVERY_ANSWER = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': NO_FEATURES,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** All headers of the page itself. `nonce` is the one that stands in the page, fresh for each load. */
export function pageHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    ...EVERY_ANSWER,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': contentPolicy(nonce),
  };
}

/** All headers of anything else: a worker's script is bound by the policy of its own answer, not by the page's. */
export function assetHeaders(type: string): Readonly<Record<string, string>> {
  return {
    ...EVERY_ANSWER,
    'Content-Type': type,
    'Content-Security-Policy': [...NOTHING_ELSE, "style-src 'self'"].join('; '),
  };
}
