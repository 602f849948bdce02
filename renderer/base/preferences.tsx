import { createContext, use } from 'react';
import type { Preferences } from '../../shared/contract/shell.ts';

/** What the application remembers, and how it is told otherwise. */
export type PreferencesInUse = {
  readonly now: Preferences;
  readonly change: (changes: Partial<Omit<Preferences, 'bounds'>>) => Promise<void>;
};

const Context = createContext<PreferencesInUse | null>(null);

export const PreferencesProvider = Context;

/** The preferences in use. */
export function usePreferences(): PreferencesInUse {
  const preferences = use(Context);
  if (preferences === null) throw new RangeError('outside of PreferencesProvider');
  return preferences;
}
