import '../../ui/styles/tables.css';
import './members.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { useSession } from '../../base/session.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AddMember } from './add-member.tsx';
import { Chains } from './chains.tsx';
import { Delegations } from './delegations.tsx';
import { MemberTable } from './member-table.tsx';
import { RightsTable } from './rights-table.tsx';
import { SuspendMember } from './suspend-member.tsx';

/** 人员与授权: who can open this vault, as what, and since when; who comes, who goes. */
export function MembersPage() {
  const { summary } = useSession();
  const list = useRead('vault', ['members'], (vault) => vault.members.list({}));
  const [adding, setAdding] = useState(false);
  const [suspending, setSuspending] = useState<MemberRow | null>(null);
  const rows = list.data?.filter(({ state }) => state !== 'replaced');
  const add = (
    <RightButton right="prepareMember" type="primary" onClick={() => setAdding(true)}>
      添加人员
    </RightButton>
  );
  return (
    <Page title="人员与授权" actions={add}>
      {list.isPending && <Waiting />}
      {list.error !== null && <Refused refusal={refusalOf(list.error)} />}
      {rows !== undefined && <MemberTable rows={rows} onSuspend={setSuspending} />}
      {rows?.length === 1 && (
        <Nothing text="目前只有您一名人员。几个人共用这台电脑的，请逐一添加：各用各的口令，谁办的事由谁签名。" />
      )}
      {summary.kind === 'team' && list.data !== undefined && (
        <>
          <Delegations members={list.data} />
          <Chains members={list.data} />
        </>
      )}
      <OwnPassphrase name={summary.member.name} />
      <RightsTable kind={summary.kind} />
      {adding && list.data !== undefined && <AddMember members={list.data} onClose={() => setAdding(false)} />}
      {suspending !== null && <SuspendMember member={suspending} onClose={() => setSuspending(null)} />}
    </Page>
  );
}

function OwnPassphrase({ name }: { readonly name: string }) {
  const { go } = useNavigation();
  return (
    <section className="card member-own" aria-label="本人口令">
      <span>当前登录：{name}。口令只由本人掌握；怀疑被他人知道的，请立即更换。</span>
      <Button onClick={() => go({ page: 'system', tab: 'settings' })}>更换本人口令</Button>
    </section>
  );
}
