import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import './entry.css';
import { usePreferences } from '../../base/preferences.tsx';
import type { Session } from '../../base/session.tsx';
import { CreateVault } from './create/create-vault.tsx';
import { NEW_DRAFT } from './create/draft.ts';
import { RestoreVault } from './restore/restore-vault.tsx';
import { OtherWays, StartChoices } from './start-choices.tsx';
import { Unlock } from './unlock.tsx';
import { type Way, WAYS } from './ways.ts';

type Props = {
  /** The page stands here because of a lock. */
  readonly locked: boolean;
  readonly onOpen: (session: Session) => void;
};

/** The way in, while no vault is open. It shows nothing of what is in one. */
export function Entry({ locked, onOpen }: Props) {
  const { now } = usePreferences();
  const [way, setWay] = useState<Way>('unlock');
  const [draft, setDraft] = useState(NEW_DRAFT);
  const back = () => setWay('unlock');
  const isFirst = now.lastVault === '';
  const ways: Readonly<Record<Way, ReactNode>> = {
    unlock: isFirst ? (
      <StartChoices onGo={setWay} />
    ) : (
      <>
        <Unlock key={now.lastVault} folder={now.lastVault} onOpen={onOpen} />
        <OtherWays onGo={setWay} />
      </>
    ),
    open: <Unlock folder={null} onOpen={onOpen} />,
    create: <CreateVault {...{ draft, onOpen }} onChange={(changes) => setDraft({ ...draft, ...changes })} />,
    restore: <RestoreVault onRestored={back} />,
  };
  return (
    <main className={way === 'create' || way === 'restore' ? 'entry entry-wide' : 'entry'}>
      <header className="entry-head">
        <span className="entry-brand">密匣</span>
        {way !== 'unlock' && <Button onClick={back}>返回</Button>}
      </header>
      <EntryTitle key={way} title={way === 'unlock' && isFirst ? '开始使用' : WAYS[way].title} />
      {locked && way === 'unlock' && <p role="status">已锁定，草稿已加密保存。</p>}
      {ways[way]}
    </main>
  );
}

/** Takes the focus where no field has it, so that a screen reader reads out which way this is. */
function EntryTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
