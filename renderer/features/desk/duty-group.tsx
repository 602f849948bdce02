import { Button } from 'antd';
import { useState } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import { dutyPeriodText } from '../../../shared/domain/clocks/duties.ts';
import { useNavigation } from '../../base/navigation.tsx';
import type { Place } from '../../base/place.ts';
import { DueTag } from '../../ui/due-tag.tsx';
import { ExplainedDate } from '../../ui/explained-date.tsx';
import { countText } from '../../ui/format.ts';
import { DutyDialog } from '../rules/duty-dialog.tsx';

type Duty = Desk['duties'][number];

/** Where that is done which shows by itself. */
const WAYS: Readonly<Record<NonNullable<Duty['shownBy']>, { readonly word: string; readonly place: Place }>> = {
  meeting: { word: '研判会议', place: { page: 'meetings' } },
  archive: { word: '线索台账', place: { page: 'ledger', view: 'all' } },
};

/** What returns every month, quarter or year and is not done yet, the most urgent first. */
export function DutyGroup({ duties, today }: { readonly duties: Desk['duties']; readonly today: string }) {
  const { go } = useNavigation();
  const [recording, setRecording] = useState<Duty | null>(null);
  if (duties.length === 0) return null;
  const all = () => go({ page: 'system', tab: 'rules' });
  return (
    <section className="card desk-group" aria-label="定期事项">
      <h2>定期事项（{countText(duties.length)}项）</h2>
      <ul className="desk-lines">
        {duties.map((duty) => {
          const { code, what, period, dueOn, shownBy } = duty;
          const way = shownBy === null ? null : WAYS[shownBy];
          const name = `${dutyPeriodText(period)}${what}`;
          return (
            <li key={`${code}/${period}`}>
              <button type="button" className="desk-open" onClick={all}>
                <span>{dutyPeriodText(period)}</span>
                <strong>{what}</strong>
                <DueTag lead={{ dueOn }} today={today} />
              </button>
              <span>
                最迟 <ExplainedDate deadline={duty} of={dutyPeriodText(period)} />
              </span>
              {way === null ? (
                <Button size="small" aria-label={`登记：${name}`} onClick={() => setRecording(duty)}>
                  登记
                </Button>
              ) : (
                <Button size="small" aria-label={`${way.word}：${name}`} onClick={() => go(way.place)}>
                  {way.word}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {recording !== null && <DutyDialog row={recording} onClose={() => setRecording(null)} />}
    </section>
  );
}
