import type { LeadRow } from '../../../shared/contract/lead-row.ts';
import { LEAD_STATUS_TERMS } from '../../../shared/rules/lead-status.ts';
import { LEDGER_VIEWS, type LedgerViewCode } from '../../../shared/rules/ledger-views.ts';
import type { Place } from '../../base/place.ts';

/** One thing that was found, and where it is. */
export type Found = {
  readonly key: string;
  readonly group: '页面' | '人员' | '线索';
  readonly title: string;
  readonly detail: string;
  readonly place: Place;
};

/** A page by its title, and the first letters of its pinyin. */
type PageName = { readonly title: string; readonly initials: string; readonly place: Place; readonly onlyTeam?: true };

const PAGES: readonly PageName[] = [
  { title: '今日待办', initials: 'jrdb', place: { page: 'desk' } },
  { title: '线索台账', initials: 'xstz', place: { page: 'ledger' } },
  { title: '来件', initials: 'lj', place: { page: 'items' }, onlyTeam: true },
  { title: '案后剖析', initials: 'ahpx', place: { page: 'reviews' } },
  { title: '研判会议', initials: 'yphy', place: { page: 'meetings' }, onlyTeam: true },
  { title: '径送登记', initials: 'jsdj', place: { page: 'envelopes' }, onlyTeam: true },
  { title: '登记来件', initials: 'djlj', place: { page: 'new-lead' }, onlyTeam: true },
  { title: '导入台账', initials: 'drtz', place: { page: 'import' }, onlyTeam: true },
  { title: '新建报送', initials: 'xjbs', place: { page: 'seal' } },
  { title: '已报送', initials: 'ybs', place: { page: 'handoff', tab: 'sent' } },
  { title: '收件', initials: 'sj', place: { page: 'handoff', tab: 'inbox' } },
  { title: '单位名片', initials: 'dwmp', place: { page: 'handoff', tab: 'cards' } },
  { title: '人员与授权', initials: 'ryysq', place: { page: 'members' } },
  { title: '备份', initials: 'bf', place: { page: 'system', tab: 'backup' } },
  { title: '线索库检查', initials: 'xskjc', place: { page: 'system', tab: 'check' } },
  { title: '规则与节假日', initials: 'gzyjjr', place: { page: 'system', tab: 'rules' } },
  { title: '设置', initials: 'sz', place: { page: 'system', tab: 'settings' } },
  { title: '关于', initials: 'gy', place: { page: 'system', tab: 'about' } },
];

/** Pages and saved views whose name holds the text, or whose initials begin with it. */
export function pagesFor(text: string, kind: 'team' | 'commission'): readonly Found[] {
  const wanted = text.trim().toLowerCase();
  const pages = PAGES.filter(({ onlyTeam }) => kind === 'team' || onlyTeam !== true);
  const named = wanted === '' ? pages : pages.filter((page) => matches(page, wanted));
  const views = (Object.keys(LEDGER_VIEWS) as LedgerViewCode[]).filter(
    (view) => wanted !== '' && LEDGER_VIEWS[view].name.includes(wanted),
  );
  return [
    ...named.map(({ title, place }) => ({ key: `page/${title}`, group: '页面', title, detail: '', place }) as const),
    ...views.map((view): Found => {
      const { name, definition } = LEDGER_VIEWS[view];
      return {
        key: `view/${view}`,
        group: '页面',
        title: `台账：${name}`,
        detail: definition,
        place: { page: 'ledger', view },
      };
    }),
  ];
}

function matches({ title, initials }: PageName, wanted: string): boolean {
  return title.includes(wanted) || initials.startsWith(wanted);
}

/** Leads as they are found; one whose number was typed exactly stands first. */
export function leadsAsFound(leads: readonly LeadRow[], text: string): readonly Found[] {
  const exact = text.trim().toUpperCase();
  const order = ({ number, originalNumber }: LeadRow) => (number === exact || originalNumber === exact ? 0 : 1);
  return leads
    .toSorted((a, b) => order(a) - order(b))
    .map((lead) => ({
      key: lead.id,
      group: '线索',
      title: `${lead.number} ${lead.subjects}`,
      detail: [lead.organisation, LEAD_STATUS_TERMS[lead.status], beginningOf(lead.excerpt)]
        .filter((one) => one !== '')
        .join(' · '),
      place: { page: 'lead', lead: lead.id },
    }));
}

/** Characters of a summary that are enough to tell one lead from another. */
const BEGINNING = 30;

function beginningOf(excerpt: string): string {
  const characters = Array.from(excerpt);
  return characters.length <= BEGINNING ? excerpt : `${characters.slice(0, BEGINNING).join('')}…`;
}

/** A person of the ledger, with the way to all of his leads. */
export function personAsFound(person: {
  readonly name: string;
  readonly organisation: string;
  readonly leads: number;
}): Found {
  const { name, organisation, leads } = person;
  return {
    key: `person/${name}/${organisation}`,
    group: '人员',
    title: name,
    detail: `${organisation === '' ? '单位不详' : organisation} · ${String(leads)}件`,
    place: { page: 'ledger', view: 'all', search: name },
  };
}
