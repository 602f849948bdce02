import type { ComponentType } from 'react';
import '../../ui/styles/tables.css';
import './handoff.css';
import { useNavigation } from '../../base/navigation.tsx';
import type { HandoffTab } from '../../base/place.ts';
import { CardsPage } from './cards/cards-page.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { SentPage } from './sent/sent-page.tsx';

const TABS: Readonly<Record<HandoffTab, ComponentType>> = { sent: SentPage, inbox: InboxPage, cards: CardsPage };

/** 报送与接收: what was sent, what came in, and whose cards are known. */
export function HandoffPage() {
  const { here } = useNavigation();
  const Tab = TABS[here.page === 'handoff' ? here.tab : 'sent'];
  return <Tab />;
}
