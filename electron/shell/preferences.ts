import Store from 'electron-store';
import { type Preferences, preferencesSchema } from '../../shared/contract/shell.ts';
import { unregister } from './register.ts';

/** What the application remembers between two starts. */
export type PreferencesStore = {
  readonly now: () => Preferences;
  /** Changes some of it. What cannot be written holds until the application ends. */
  readonly change: (changes: PreferenceChanges) => Preferences;
};

/** Some of the preferences; what is not there, or `undefined`, stays. */
export type PreferenceChanges = { readonly [Name in keyof Preferences]?: Preferences[Name] | undefined };

/**
 * Opens `preferences.json` in the application's folder. Nothing of it is worth a refusal: a broken file means the usual
 * values, a field that is not what it should be means its usual value, an unknown one is dropped.
 */
export function openPreferences(): PreferencesStore {
  const store = open();
  let current = read(store);
  return {
    now: () => current,
    change: (changes) => {
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      current = known({ ...current, ...Object.fromEntries(given) });
      write(store, current);
      return current;
    },
  };
}

type Opened = Store | undefined;

/** Here the library would tell any page where the application keeps its data. */
const LIBRARY_CHANNEL = 'electron-store-get-data';

function open(): Opened {
  try {
    return new Store({
      name: 'preferences',
      clearInvalidConfig: true,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    });
  } catch {
    return undefined;
  } finally {
    unregister(LIBRARY_CHANNEL);
  }
}

function read(store: Opened): Preferences {
  try {
    return known(store?.store ?? {});
  } catch {
    return known({});
  }
}

function write(store: Opened, preferences: Preferences): void {
  try {
    if (store !== undefined) store.store = { ...preferences };
  } catch {
    // A full or read-only disk. The window is as the person wants it; only the next start is not.
  }
}

function known(raw: Readonly<Record<string, unknown>>): Preferences {
  const fields = Object.entries(preferencesSchema.shape).map(([name, field]) => {
    const parsed = field.safeParse(raw[name]);
    return [name, parsed.success ? parsed.data : undefined] as const;
  });
  return preferencesSchema.parse(Object.fromEntries(fields));
}
