import './desk.css';
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { useSession } from '../../base/session.tsx';
import { useDrafts } from '../../drafts/use-drafts.ts';
import { fullDayText } from '../../ui/format.ts';
import { Keys } from '../../ui/keys.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { LEDGER_VIEWS } from '../../../shared/rules/ledger-views.ts';
import { hasRight } from '../../../shared/rules/rights.ts';
import { usePrint } from '../prints/print.ts';
import { SignInPlace } from '../signing/sign-in-place.tsx';
import { DateGroup } from './date-group.tsx';
import { DecisionGroup } from './decision-group.tsx';
import { DraftGroup } from './draft-group.tsx';
import { DutyGroup } from './duty-group.tsx';
import { EnvelopeGroup } from './envelope-group.tsx';
import { FirstSteps } from './first-steps.tsx';
import { ItemGroup } from './item-group.tsx';
import { LeadGroup } from './lead-group.tsx';
import { NothingDue } from './nothing-due.tsx';
import { PackageGroup } from './package-group.tsx';
import { UnsignedGroup } from './unsigned-group.tsx';

/** 今日待办: what has to be done today, the most urgent first. A group with nothing in it is not drawn. */
export function DeskPage() {
  const { go } = useNavigation();
  const { summary } = useSession();
  const desk = useRead('desk', ['today'], (vault) => vault.desk.today({}));
  const print = usePrint();
  const register = (
    <>
      {(desk.data?.leads ?? 0) > 0 && (
        <Button onClick={() => go({ page: 'ledger', view: 'no-opinion' })}>{LEDGER_VIEWS['no-opinion'].name}</Button>
      )}
      <Button icon={<PrinterOutlined />} onClick={print.deadlines}>
        打印时限清单
      </Button>
      {summary.kind === 'team' && (
        <Button type="primary" onClick={() => go({ page: 'new-lead' })}>
          登记来件 <Keys of="register" />
        </Button>
      )}
    </>
  );
  return (
    <Page title="今日待办" actions={register}>
      {desk.data !== undefined && <p className="quiet">{fullDayText(desk.data.today)}</p>}
      {desk.isPending && <Waiting />}
      {desk.error !== null && <Refused refusal={refusalOf(desk.error)} />}
      {desk.data !== undefined && <Groups desk={desk.data} />}
    </Page>
  );
}

function Groups({ desk }: { readonly desk: Desk }) {
  const { drafts } = useDrafts();
  const { overdue, dueSoon, toComplete, unreceipted, envelopes, items, waiting, duties, today } = desk;
  const isDutyDue = duties.some(({ dueOn }) => dueOn <= today);
  const isFirst = desk.leads + unreceipted.total + envelopes.total + items.total === 0;
  if (isFirst && (drafts ?? []).length === 0) return <FirstSteps />;
  return (
    <>
      {overdue.total + dueSoon.total + envelopes.total + items.total === 0 && !isDutyDue && (
        <NothingDue next={desk.next} />
      )}
      <EnvelopeGroup group={envelopes} today={today} />
      <ItemGroup group={items} today={today} />
      <DateGroup title="已超期" view="overdue" group={overdue} today={today} />
      <DateGroup title={`${String(desk.soonDays)}日内到期`} view="due-soon" group={dueSoon} today={today} />
      <WaitingGroups {...{ waiting, today }} />
      <DutyGroup duties={duties} today={today} />
      <PackageGroup group={unreceipted} />
      <DraftGroup />
      <LeadGroup title="导入待补录" view="to-complete" group={toComplete} />
    </>
  );
}

type WaitingProps = Pick<Desk, 'waiting' | 'today'>;

/** What waits for a hand. Who may approve sees what is his first; whoever sits here can call him to the keyboard. */
function WaitingGroups({ waiting, today }: WaitingProps) {
  const { summary } = useSession();
  const [signing, setSigning] = useState<{ readonly lead?: string } | null>(null);
  const onSign = (lead?: string) => setSigning(lead === undefined ? {} : { lead });
  const approves = hasRight(summary.member.role, 'approve');
  const { decidable, others, unsigned } = waiting;
  return (
    <>
      <DecisionGroup title="待我签批" group={decidable} {...{ today, onSign }} />
      <DecisionGroup
        title={approves ? '待他人审批' : '待审批'}
        group={others}
        {...{ today, onSign }}
        withReasons={approves}
      />
      <UnsignedGroup group={unsigned} today={today} />
      {signing !== null && <SignInPlace {...signing} onClose={() => setSigning(null)} />}
    </>
  );
}
