import './meetings.css';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigation } from '../../base/navigation.tsx';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { countText } from '../../ui/format.ts';
import { Nothing } from '../../ui/nothing.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CallDialog } from './call-dialog.tsx';
import { MeetingTable } from './meeting-table.tsx';

/** How many meetings are read at once. */
const ROWS = 200;
const MOST_ROWS = 1000;

/** 「研判会议」: the meetings, newest first, and how many leads wait for the next one. */
export function MeetingsPage() {
  const { here, change } = useNavigation();
  const [limit, setLimit] = useState(ROWS);
  const list = useRead('meetings', ['list', limit], (vault) => vault.meetings.list({ limit }));
  const waiting = useRead('meetings', ['waiting'], (vault) => vault.meetings.waiting({}));
  const isCalling = here.page === 'meetings' && here.calling === true;
  const button = (
    <RightButton right="meeting" type="primary" onClick={() => change({ page: 'meetings', calling: true })}>
      新建会议
    </RightButton>
  );
  return (
    <Page title="研判会议" actions={button}>
      <p className="quiet" role="status">
        {waiting.data === undefined ? '' : waitingText(waiting.data.length)}
      </p>
      {list.isPending && <Waiting />}
      {list.error !== null && <Refused refusal={refusalOf(list.error)} />}
      {list.data?.total === 0 && (
        <Nothing text="还没有研判会议。新建会议时，待研判的线索自动列入议程，逐件记录意见和结论。">{button}</Nothing>
      )}
      {list.data !== undefined && list.data.total > 0 && <MeetingTable rows={list.data.meetings} />}
      {list.data !== undefined && list.data.next !== null && limit < MOST_ROWS && (
        <Button onClick={() => setLimit(MOST_ROWS)}>再显示一些（共{countText(list.data.total)}次）</Button>
      )}
      {isCalling && <CallDialog waiting={waiting.data ?? []} onClose={() => change({ page: 'meetings' })} />}
    </Page>
  );
}

function waitingText(count: number): string {
  if (count === 0) return '没有等待研判的线索。线索分办后、暂存待查到重新研判日期后，列在这里等待会议。';
  return `有${String(count)}件等待研判或者补记，尚未列入议程。`;
}
