import { createContext, use } from 'react';
import type { ShellInfo } from '../../shared/contract/shell.ts';
import type { VaultSummary } from '../../shared/contract/vault.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { Connection } from './connect/connection.ts';

/** What every component has from the start: the lines to vault and shell, the clock, what this program is. */
export type Services = Connection & { readonly clock: Clock; readonly info: ShellInfo };

/** The unlocked vault: what it says of itself, and the key of the member's drafts. */
export type Session = { readonly summary: VaultSummary; readonly draftsKey: CryptoKey };

const ServicesContext = createContext<Services | null>(null);
const SessionContext = createContext<Session | null>(null);

export const ServicesProvider = ServicesContext;
export const SessionProvider = SessionContext;

/** Lines, clock, program; also while locked. */
export function useServices(): Services {
  return there(use(ServicesContext));
}

/** The vault's calls. */
export function useVault(): Services['vault'] {
  return useServices().vault;
}

/** The unlocked vault; only below the unlocked window. */
export function useSession(): Session {
  return there(use(SessionContext));
}

function there<Value>(value: Value | null): Value {
  if (value === null) throw new RangeError('outside of its provider');
  return value;
}
