import { type Preferences, preferencesSchema } from '../../shared/contract/shell.ts';

/** Preferences from anything that was read: a field that is not what it should be has its usual value, others are dropped. */
export function knownPreferences(raw: unknown): Preferences {
  const given: Readonly<Record<string, unknown>> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const fields = Object.entries(preferencesSchema.shape).map(([name, field]) => {
    const parsed = field.safeParse(given[name]);
    return [name, parsed.success ? parsed.data : undefined] as const;
  });
  return preferencesSchema.parse(Object.fromEntries(fields));
}
