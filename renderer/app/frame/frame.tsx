import { Suspense, useState } from 'react';
import { useNavigation } from '../../base/navigation.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { FindBox } from '../find/find-box.tsx';
import { PAGES } from '../pages.tsx';
import { ErrorFence } from './error-fence.tsx';
import { Column } from './column.tsx';
import { Header } from './header.tsx';
import { Marked } from '../../ui/marked.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { useFrameShortcuts } from './frame-shortcuts.ts';

/** The unlocked window: header, left column, the page, and what lies over them. */
export function Frame() {
  const [finding, setFinding] = useState(false);
  const [sheet, setSheet] = useState(false);
  const { here } = useNavigation();
  useFrameShortcuts({ find: () => setFinding(true), showSheet: () => setSheet(true) });
  const Page = PAGES[here.page];
  return (
    <div className="frame">
      <a className="skip" href="#page">
        跳到正文
      </a>
      <Header onFind={() => setFinding(true)} onShortcuts={() => setSheet(true)} />
      <Column />
      <Marked>
        <main id="page" className="page" tabIndex={-1}>
          <ErrorFence key={here.page}>
            <Suspense fallback={<Waiting />}>
              <Page key={keyOf(here)} />
            </Suspense>
          </ErrorFence>
        </main>
      </Marked>
      {finding && <FindBox onClose={() => setFinding(false)} />}
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
    </div>
  );
}

/** Another lead or draft is another page; another filter of the ledger is the same. */
function keyOf(place: ReturnType<typeof useNavigation>['here']): string {
  if (place.page === 'lead' || place.page === 'correct') return `${place.page}/${place.lead}`;
  if (place.page === 'new-lead') return `new/${place.draft ?? ''}`;
  return place.page;
}
