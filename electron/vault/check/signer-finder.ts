import { type Verifier, verifierFor } from '../crypto/ed25519.ts';
import type { EventBody } from '../ledger/body.ts';

/** A key that may sign in a vault, and from which place in the order of events to which, both included. */
export type Signer = {
  readonly vault: string;
  /** As bodies name him: SHA-256 of the public key, hex. */
  readonly actor: string;
  readonly publicKey: Uint8Array;
  readonly from: string | null;
  readonly until: string | null;
};

/** The one order of events as text that compares bytewise. */
export function orderOf(event: Pick<EventBody, 'hlc' | 'device' | 'seq'>): string {
  return `${event.hlc} ${event.device} ${String(event.seq).padStart(16, '0')}`;
}

/** Finds the verifier of a body's author, or `undefined` when he was not entitled to sign it. */
export function signerFinder(signers: readonly Signer[]): (body: EventBody) => Verifier | undefined {
  const known = new Map<string, { readonly signer: Signer; readonly verify: Verifier }>();
  for (const signer of signers) {
    const verify = verifierOf(signer.publicKey);
    if (verify !== undefined) known.set(`${signer.vault} ${signer.actor}`, { signer, verify });
  }
  return (body) => {
    const found = known.get(`${body.vault} ${body.actor}`);
    if (found === undefined) return undefined;
    const { from, until } = found.signer;
    const order = orderOf(body);
    return (from === null || order >= from) && (until === null || order <= until) ? found.verify : undefined;
  };
}

/** A key of small order proves nothing, so nobody signs with one. */
function verifierOf(publicKey: Uint8Array): Verifier | undefined {
  try {
    return verifierFor(publicKey);
  } catch {
    return undefined;
  }
}
