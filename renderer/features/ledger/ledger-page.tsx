import './ledger.css';
import { useMemo, useRef, useState } from 'react';
import type { LeadRow } from '../../../shared/contract/lead-row.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { usePreferences } from '../../base/preferences.tsx';
import { useSession } from '../../base/session.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { useToday } from '../../ui/today.ts';
import { useRemWidth } from '../../ui/use-rem-width.ts';
import { NoCounterpart } from './choice/counterpart-choice.tsx';
import { Views } from './choice/views.tsx';
import { columnsInUse, paperNumbers } from './columns.ts';
import { NO_LINES } from './data/no-lines.ts';
import { USUAL_VIEW } from './data/place.ts';
import { type LedgerPage as AtPlace, useLedgerPage } from './data/use-ledger-page.ts';
import { type Ledger, useLedger } from './data/use-ledger.ts';
import { type Selecting, useSelection } from './data/use-selection.ts';
import { Empty } from './empty.tsx';
import { Explanation } from './explanation.tsx';
import { Grid, type GridHandle } from './grid/grid.tsx';
import { layoutOf } from './grid/layout.ts';
import { Reckoning } from '../../ui/reckoning.tsx';
import { Tools } from './tools.tsx';
import { Retry, Unread } from './unread.tsx';

/** 「线索台账」. */
export function LedgerPage() {
  const page = useLedgerPage();
  const { now } = usePreferences();
  const columns = useMemo(() => paperNumbers(now.columns), [now.columns]);
  const ledger = useLedger(page.query, columns);
  const selecting = useSelection(ledger.lines ?? NO_LINES, page.place.ticked);
  const grid = useRef<GridHandle>(null);
  const [measured, width] = useRemWidth();
  const layout = layoutOf(width ?? Infinity);
  const onLines = () => grid.current?.focus();
  return (
    <Page title="线索台账" actions={<Tools {...{ page, ledger, columns, onLines }} />}>
      <div className="ledger" ref={measured}>
        <Views
          view={page.place.view ?? USUAL_VIEW}
          onChange={(view) => page.show({ view })}
          isCompact={layout === 'four'}
        />
        <Explanation {...{ page, ledger, selecting, onLines }} />
        {ledger.refusal !== null && <Refused refusal={ledger.refusal} action={<Retry onRetry={ledger.retry} />} />}
        <Unread lines={ledger.lines ?? NO_LINES} />
        <List {...{ page, ledger, selecting, layout, grid }} />
      </div>
    </Page>
  );
}

type ListProps = {
  readonly page: AtPlace;
  readonly ledger: Ledger;
  readonly selecting: Selecting;
  readonly layout: ReturnType<typeof layoutOf>;
  readonly grid: React.RefObject<GridHandle | null>;
};

function List({ page, ledger, selecting, layout, grid }: ListProps) {
  const { change, go } = useNavigation();
  const { now } = usePreferences();
  const { summary } = useSession();
  const today = useToday();
  const { vaults, place } = page;
  // The columns of the lines that stand there: while another list is being read, these are still the one before.
  const { view } = ledger.shown;
  const columns = useMemo(() => columnsInUse(summary.kind, now.columns, view), [summary.kind, now.columns, view]);
  const context = useMemo(() => ({ today, vaults }), [today, vaults]);
  const [reckoned, setReckoned] = useState<LeadRow | null>(null);
  const lines = ledger.lines ?? NO_LINES;
  if (page.query === null) return page.isReady ? <NoCounterpart /> : null;
  if (ledger.total === 0) return <Empty query={ledger.shown} onSearch={page.search} />;
  const open = (line: number) => {
    const lead = lines.at(line)?.id;
    if (lead === undefined) return;
    change({ ...place, line, ticked: [...selecting.selection] });
    go({ page: 'lead', lead });
  };
  return (
    <>
      <Grid
        handle={grid}
        {...{ lines, columns, context, layout, ...selecting }}
        list={ledger.shown}
        start={place.line}
        busy={ledger.busy}
        onOpen={open}
        onReckon={(line) => setReckoned(lines.at(line) ?? null)}
        onTick={selecting.tick}
        onTickAll={selecting.tickAll}
        onClear={selecting.clear}
      />
      {reckoned !== null && <Reckoning row={reckoned} onClose={() => setReckoned(null)} />}
    </>
  );
}
