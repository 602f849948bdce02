import process from 'node:process';
import type { VaultChild } from '../../../electron/vault/process/child.ts';

/** How much later every answer of a vault comes than it was given, in milliseconds. */
const LATE_MS = Number(process.env['MIXIA_E2E_LATE'] ?? '0');

/**
 * A vault whose answers come late, in their order, where the run asks for it: what a spec or the window takes for
 * granted only because this machine was quick enough then fails each time, and not once in a hundred runs.
 */
export function answeringLate(vault: VaultChild): VaultChild {
  if (LATE_MS === 0) return vault;
  const { child } = vault;
  const on = child.on.bind(child) as (event: string, listener: (...said: unknown[]) => void) => typeof child;
  const late = (event: string, listener: (...said: unknown[]) => void) =>
    on(event, event === 'message' ? (...said) => void setTimeout(listener, LATE_MS, ...said) : listener);
  return { ...vault, child: Object.assign(child, { on: late }) };
}
