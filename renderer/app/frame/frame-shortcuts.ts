import { useLock } from '../../base/lock.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useSession } from '../../base/session.tsx';
import { useShortcut } from '../../base/shortcuts/use-shortcut.ts';
import { navigationOf } from '../pages.tsx';

/** The shortcuts that work on every page. */
export function useFrameShortcuts(acts: { readonly find: () => void; readonly showSheet: () => void }): void {
  const { go, back, forward } = useNavigation();
  const { lock } = useLock();
  const { summary } = useSession();
  const goByName = (name: 'desk' | 'ledger' | 'envelopes' | 'meetings' | 'handoff' | 'members' | 'system') => () => {
    const item = navigationOf(summary.kind).find(({ shortcut }) => shortcut === name);
    if (item !== undefined) go(item.place);
  };
  useShortcut('find', acts.find);
  useShortcut('shortcuts', acts.showSheet);
  useShortcut('lock', () => void lock());
  useShortcut('register', () => go({ page: 'new-lead' }), summary.kind === 'team');
  useShortcut('back', back);
  useShortcut('forward', forward);
  useShortcut('desk', goByName('desk'));
  useShortcut('ledger', goByName('ledger'));
  useShortcut('envelopes', goByName('envelopes'), summary.kind === 'team');
  useShortcut('meetings', goByName('meetings'), summary.kind === 'team');
  useShortcut('handoff', goByName('handoff'));
  useShortcut('members', goByName('members'));
  useShortcut('system', goByName('system'));
}
