import { Suspense, useRef, useState } from 'react';
import type { Place } from '../../base/place.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { FindBox } from '../find/find-box.tsx';
import { PAGES } from '../pages.tsx';
import { ErrorFence } from './error-fence.tsx';
import { Column } from './column.tsx';
import { Header } from './header.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { Marked } from '../../ui/marked.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { useFrameShortcuts } from './frame-shortcuts.ts';

/** The unlocked window: header, left column, the page, and what lies over them. */
export function Frame() {
  const [finding, setFinding] = useState(false);
  const [sheet, setSheet] = useState(false);
  const { here, visit } = useNavigation();
  useFrameShortcuts({ find: () => setFinding(true), showSheet: () => setSheet(true) });
  const page = useRef<HTMLElement>(null);
  useKeptFocus(page);
  const Page = PAGES[here.page];
  return (
    <div className="frame">
      <button type="button" className="skip" onClick={() => page.current?.focus()}>
        跳到正文
      </button>
      <Header onFind={() => setFinding(true)} onShortcuts={() => setSheet(true)} />
      <Column />
      <Marked>
        <main ref={page} id="page" className="page" tabIndex={-1}>
          <ErrorFence key={here.page}>
            <Suspense fallback={<Waiting />}>
              <Page key={keyOf(here, visit)} />
            </Suspense>
          </ErrorFence>
        </main>
      </Marked>
      {finding && <FindBox onClose={() => setFinding(false)} />}
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
    </div>
  );
}

/** Another lead, item or draft is another page, and a walk begins anew; another filter of the ledger is the same page. */
function keyOf(place: Place, visit: number): string {
  if (place.page === 'seal') return `seal/${String(visit)}`;
  if (place.page === 'lead' || place.page === 'correct') return `${place.page}/${place.lead}`;
  if (place.page === 'item' || place.page === 'correct-item') return `${place.page}/${place.item}`;
  if (place.page === 'new-lead') return `new/${place.draft ?? ''}`;
  return place.page;
}
