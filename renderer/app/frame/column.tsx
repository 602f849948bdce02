import type { Place } from '../../base/place.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useSession } from '../../base/session.tsx';
import { SHORTCUTS } from '../../base/shortcuts/registry.ts';
import { type NavigationItem, navigationOf } from '../pages.tsx';

/** The left column. */
export function Column() {
  const { summary } = useSession();
  return (
    <nav className="column" aria-label="主菜单">
      <ul>
        {navigationOf(summary.kind).map((item) => (
          <Item key={item.title} item={item} />
        ))}
      </ul>
    </nav>
  );
}

function Item({ item }: { readonly item: NavigationItem }) {
  const { here, go } = useNavigation();
  const isOpen = belongsTo(item, here);
  const isPage = item.parts.length === 0 || isSame(item.place, here);
  const isPart = item.parts.some(({ place }) => isSame(place, here));
  return (
    <li>
      <button
        type="button"
        aria-current={isOpen && isPage && !isPart ? 'page' : undefined}
        className={isOpen ? 'open' : undefined}
        title={SHORTCUTS[item.shortcut].keys.join(' / ')}
        onClick={() => go(item.place)}
      >
        {item.title}
      </button>
      {isOpen && item.parts.length > 0 && (
        <ul>
          {item.parts.map(({ title, place }) => (
            <li key={title}>
              <button type="button" aria-current={isSame(place, here) ? 'page' : undefined} onClick={() => go(place)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Pages without a line of their own are reached from the ledger. */
function belongsTo(item: NavigationItem, here: Place): boolean {
  if (item.shortcut === 'ledger')
    return ['ledger', 'lead', 'new-lead', 'correct', 'import', 'items', 'item', 'correct-item'].includes(here.page);
  if (item.shortcut === 'meetings') return here.page === 'meetings' || here.page === 'meeting';
  if (item.shortcut === 'handoff') return here.page === 'handoff' || here.page === 'seal';
  return item.place.page === here.page;
}

function isSame(place: Place, here: Place): boolean {
  if (place.page !== here.page) return false;
  return !('tab' in place) || !('tab' in here) || place.tab === here.tab;
}
