import type { Period } from '../../../shared/domain/clocks/period.ts';
import type { ItemState } from '../../../shared/domain/item/state.ts';
import { subjectNames, unitAndPost } from '../../../shared/domain/lead/subject-text.ts';
import { valueOf } from '../leads/lead-rows.ts';
import { officeMissedText } from '../missed/office-clock.ts';
import { searchText } from '../search/tokens.ts';
import type { Row } from '../store/table-rows.ts';

/** Columns of an item's row, its place left out. */
export const ITEM_COLUMNS = [
  ...['id', 'vault', 'number', 'letter', 'year', 'sequence', 'receivedOn', 'enteredAt', 'channel', 'source'],
  ...['letterClass', 'classification', 'subjects', 'organisation', 'excerpt', 'status'],
  ...['dueOn', 'lead', 'conflicts', 'missedDates'],
] as const;

/** How much of the summary a list row shows, in characters. */
const EXCERPT = 80;

/** The row of an item, with its period where it has one; its place in the order is the caller's. */
export function itemRow(item: ItemState, deadline: Period | null): Row {
  const { head, outcome } = item;
  const subjects = valueOf(item.subjects, []);
  const problem = item.content.state === 'present' ? item.content.value.problem : '';
  return {
    id: item.id,
    vault: item.vault,
    number: head.number,
    letter: head.letter,
    year: head.year,
    sequence: head.sequence,
    receivedOn: head.receivedOn,
    enteredAt: item.received.at,
    channel: head.channel,
    source: head.source,
    letterClass: head.letterClass ?? '',
    classification: head.classification,
    subjects: subjectNames(subjects),
    organisation: unitAndPost(subjects),
    excerpt: Array.from(problem).slice(0, EXCERPT).join(''),
    status: item.status,
    dueOn: deadline?.state === 'running' ? deadline.dueOn : null,
    lead: outcome?.kind === 'lead' || outcome?.kind === 'joined' ? outcome.lead : null,
    conflicts: item.conflicts.length,
    missedDates: officeMissedText(item.missed),
  };
}

/** Everything of an item that search finds; the identity of who wrote it is not among it. */
export function itemSearchText(item: ItemState): string {
  const { head } = item;
  const content = item.content.state === 'present' ? item.content.value : undefined;
  return searchText([
    head.number,
    ...valueOf(item.subjects, []).flatMap(({ name, organisation, post }) => [
      name ?? '',
      organisation ?? '',
      post ?? '',
    ]),
    content?.problem ?? '',
    content?.category ?? '',
    content?.subcategory ?? '',
    content?.occurred ?? '',
    content?.proposedOpinion ?? '',
    content?.remarks ?? '',
    head.source,
    head.sourceOrganisation ?? '',
    head.documentNumber ?? '',
  ]);
}
