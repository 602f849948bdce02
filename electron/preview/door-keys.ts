import { equalBytes, utf8 } from '../vault/crypto/bytes.ts';
import { sha256 } from '../vault/crypto/hash.ts';
import type { RandomSource } from '../vault/crypto/random.ts';

const SECRET_BYTES = 32;
const MOST_CHARACTERS = 200;

/** What a browser has to show: the token once, and from then on the cookie that it was given for it. */
export type DoorKeys = {
  /** Stands in the one address that is handed to the person at the machine. */
  readonly token: string;
  /** True once, for the right token; from then on for none. */
  readonly redeem: (shown: string) => boolean;
  /** Whether a request's `Cookie` header holds ours. */
  readonly admits: (cookieHeader: string | undefined) => boolean;
  /** The `Set-Cookie` header for whoever has redeemed the token. */
  readonly setCookie: string;
};

/**
 * Fresh keys for one run of the preview host. The cookie's name carries the port, for browsers keep one jar for all
 * ports of a machine; `__Host-` and `Secure` are not to be had without TLS.
 */
export function createDoorKeys(random: RandomSource, port: number): DoorKeys {
  const token = secret(random);
  const cookie = secret(random);
  const name = `mixia-${String(port)}`;
  let redeemed = false;
  return {
    token,
    redeem: (shown) => {
      const isRight = same(shown, token);
      const isFirst = !redeemed;
      if (isRight) redeemed = true;
      return isRight && isFirst;
    },
    admits: (header) => cookiesNamed(header, name).some((value) => same(value, cookie)),
    setCookie: `${name}=${cookie}; Path=/; HttpOnly; SameSite=Strict`,
  };
}

function secret(random: RandomSource): string {
  return Buffer.from(random(SECRET_BYTES)).toString('base64url');
}

/** Digests are compared, so that not even the length of what was shown decides how long it takes. */
function same(shown: string, right: string): boolean {
  if (shown.length > MOST_CHARACTERS || !shown.isWellFormed()) return false;
  return equalBytes(sha256(utf8(shown)), sha256(utf8(right)));
}

function cookiesNamed(header: string | undefined, name: string): string[] {
  return (header ?? '').split(';').flatMap((pair) => {
    const [key, ...value] = pair.split('=');
    return key?.trim() === name ? [value.join('=').trim()] : [];
  });
}
