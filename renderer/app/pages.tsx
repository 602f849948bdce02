import type { Place } from '../base/place.ts';
import type { ShortcutName } from '../base/shortcuts/registry.ts';
import { type Apart, apart } from './apart.tsx';

/** What is drawn for each kind of place; each is loaded when it is first gone to, if not before. */
export const PAGES: Readonly<Record<Place['page'], Apart>> = {
  desk: apart(async () => (await import('../features/desk/desk-page.tsx')).DeskPage),
  ledger: apart(async () => (await import('../features/ledger/ledger-page.tsx')).LedgerPage),
  lead: apart(async () => (await import('../features/lead-file/lead-page.tsx')).LeadPage),
  'new-lead': apart(async () => (await import('../features/lead-form/new-lead-page.tsx')).NewLeadPage),
  correct: apart(async () => (await import('../features/lead-form/correct-page.tsx')).CorrectPage),
  items: apart(async () => (await import('../features/items/items-page.tsx')).ItemsPage),
  item: apart(async () => (await import('../features/items/item-page.tsx')).ItemPage),
  'correct-item': apart(async () => (await import('../features/items/correct-item-page.tsx')).CorrectItemPage),
  envelopes: apart(async () => (await import('../features/envelopes/envelopes-page.tsx')).EnvelopesPage),
  meetings: apart(async () => (await import('../features/meetings/meetings-page.tsx')).MeetingsPage),
  meeting: apart(async () => (await import('../features/meetings/meeting-page.tsx')).MeetingPage),
  reviews: apart(async () => (await import('../features/reviews/reviews-page.tsx')).ReviewsPage),
  import: apart(async () => (await import('../features/import/import-page.tsx')).ImportPage),
  handoff: apart(async () => (await import('../features/handoff/handoff-page.tsx')).HandoffPage),
  seal: apart(async () => (await import('../features/handoff/seal-page.tsx')).SealPage),
  members: apart(async () => (await import('../features/members/members-page.tsx')).MembersPage),
  system: apart(async () => (await import('../features/system/system-page.tsx')).SystemPage),
};

/** One line of the left column. `parts` stand below it while it is open. */
export type NavigationItem = {
  readonly title: string;
  readonly place: Place;
  readonly shortcut: ShortcutName;
  readonly parts: readonly { readonly title: string; readonly place: Place }[];
};

/** The left column, in its order. What is not built is not in it. */
export const NAVIGATION: readonly NavigationItem[] = [
  { title: '今日待办', place: { page: 'desk' }, shortcut: 'desk', parts: [] },
  {
    title: '线索台账',
    place: { page: 'ledger' },
    shortcut: 'ledger',
    parts: [
      { title: '来件', place: { page: 'items' } },
      { title: '案后剖析', place: { page: 'reviews' } },
    ],
  },
  { title: '研判会议', place: { page: 'meetings' }, shortcut: 'meetings', parts: [] },
  { title: '径送登记', place: { page: 'envelopes' }, shortcut: 'envelopes', parts: [] },
  {
    title: '报送与接收',
    place: { page: 'handoff', tab: 'sent' },
    shortcut: 'handoff',
    parts: [
      { title: '新建报送', place: { page: 'seal' } },
      { title: '已报送', place: { page: 'handoff', tab: 'sent' } },
      { title: '收件', place: { page: 'handoff', tab: 'inbox' } },
      { title: '单位名片', place: { page: 'handoff', tab: 'cards' } },
    ],
  },
  { title: '人员与授权', place: { page: 'members' }, shortcut: 'members', parts: [] },
  {
    title: '系统',
    place: { page: 'system', tab: 'backup' },
    shortcut: 'system',
    parts: [
      { title: '备份', place: { page: 'system', tab: 'backup' } },
      { title: '线索库检查', place: { page: 'system', tab: 'check' } },
      { title: '规则与节假日', place: { page: 'system', tab: 'rules' } },
      { title: '设置', place: { page: 'system', tab: 'settings' } },
      { title: '关于', place: { page: 'system', tab: 'about' } },
    ],
  },
];

/** The column of this vault: at a commission, what came in stands before what was sent. */
export function navigationOf(kind: 'team' | 'commission'): readonly NavigationItem[] {
  if (kind === 'team') return NAVIGATION;
  // A commission has no letterbox and no meetings here: what it keeps came in packages.
  return NAVIGATION.filter(({ shortcut }) => shortcut !== 'envelopes' && shortcut !== 'meetings').map((item) =>
    item.shortcut !== 'handoff'
      ? { ...item, parts: item.parts.filter(({ title }) => title !== '来件') }
      : {
          ...item,
          place: { page: 'handoff', tab: 'inbox' },
          parts: [...item.parts].sort((a, b) => order(a.title) - order(b.title)),
        },
  );
}

const order = (title: string) => ['收件', '新建报送', '已报送', '单位名片'].indexOf(title);
