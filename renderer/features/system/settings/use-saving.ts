import { type PreferencesInUse, usePreferences } from '../../../base/preferences.tsx';
import { useNotices } from '../../../ui/notices.ts';

/** Keeps a preference at once, and says so. */
export function useSaving(): { readonly now: PreferencesInUse['now']; readonly save: PreferencesInUse['change'] } {
  const { now, change } = usePreferences();
  const notices = useNotices();
  const save: PreferencesInUse['change'] = async (changes) => {
    try {
      await change(changes);
      notices.done('已保存');
    } catch (error) {
      notices.refused(error);
    }
  };
  return { now, save };
}
