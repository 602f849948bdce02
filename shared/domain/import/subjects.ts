import type { Subject } from '../lead/fields.ts';
import type { ManagementScope } from '../../rules/management.ts';
import { isErrorValue, lineText, yesOrNo } from './cell-text.ts';
import { splitList, splitNames } from './names.ts';
import { RowRejected } from './rejection.ts';
import type { RowView, SheetView } from './row-view.ts';
import { managementOf, politicalStatusOf, rankOf, subjectKindOf } from './values.ts';

/** The head to name where a sheet has no column of that kind. */
export function labelOf(view: SheetView, field: Parameters<SheetView['column']>[0], otherwise: string): string {
  return view.column(field)?.label ?? otherwise;
}

/**
 * The subjects of one line. Lists in unit, rank and management that are as long as the list of names are shared out; a post
 * (党组书记、局长) is shared out only where line ends or semicolons separate it.
 * @throws RowRejected when there is no name, or when who manages the subject is not understood
 */
export function subjectsOf(row: RowView, view: SheetView): readonly Subject[] {
  const { names, rest } = namesOf(row, view);
  const share = (text: string, separators?: string) => shareOut(text, names.length, separators);
  const organisations = share(orElse(row.text('subject.organisation'), rest));
  const posts = share(row.text('subject.post'), '；;\n');
  const ranks = share(row.text('subject.rank'));
  const parties = share(row.text('subject.politicalStatus'));
  const managements = managementsOf(row, view, names.length);
  const kind = subjectKindOf(row.text('subject.kind'));
  return names.map((name, index): Subject => {
    const organisation = organisations[index] ?? '';
    const known = name ?? (kind === '个人' || organisation === '' ? undefined : organisation);
    return {
      ...(known === undefined ? { kind: '姓名不详' } : { kind, name: known }),
      organisation: orNone(organisation),
      post: orNone(posts[index]),
      rank: rankOf(ranks[index] ?? ''),
      management: managements[index] ?? '未注明',
      politicalStatus: politicalStatusOf(parties[index] ?? ''),
      supervised: yesOrNo(row.text('subject.supervised')),
      topLeader: yesOrNo(row.text('subject.topLeader')),
      delegate: orNone(lineText(row.text('subject.delegate'))),
    };
  });
}

type Names = { readonly names: readonly (string | undefined)[]; readonly rest: string };

function namesOf(row: RowView, view: SheetView): Names {
  const column = labelOf(view, 'subject.name', labelOf(view, 'subject.combined', '被反映人'));
  const text = row.text('subject.name');
  const combined = row.text('subject.combined');
  if (isErrorValue(text) || isErrorValue(combined)) throw new RowRejected(column, '公式没有结果，请改为文字');
  const [ahead, ...behind] = splitList(combined);
  const { names, rest } =
    text === '' && ahead !== undefined
      ? { names: splitNames(ahead), rest: behind.join('、') }
      : { names: splitNames(text), rest: '' };
  if (names.length > 0) return { names, rest };
  const isOrganisation = subjectKindOf(row.text('subject.kind')) !== '个人';
  if (isOrganisation && row.text('subject.organisation') !== '') return { names: [undefined], rest };
  throw new RowRejected(column, '被反映人为空；确实不清楚的，请写“姓名不详”');
}

function managementsOf(row: RowView, view: SheetView, count: number): readonly ManagementScope[] {
  const column = labelOf(view, 'subject.management', '管理权限');
  const list = splitList(row.text('subject.management'));
  if (list.length > 1 && list.length !== count && new Set(list).size > 1) {
    throw new RowRejected(column, '管理权限的个数与被反映人的人数不一致，请逐人写明');
  }
  const scopes = (list.length === 0 ? [''] : list).map((text) => {
    const scope = isErrorValue(text) ? undefined : managementOf(text);
    if (scope === undefined) throw new RowRejected(column, '管理权限无法识别，请写明由哪一级党委（党组）管理');
    return scope;
  });
  return Array.from({ length: count }, (_, index) => scopes[scopes.length === count ? index : 0] ?? '未注明');
}

/** One text for each: a list of the same length is shared out, anything else is everybody's. */
function shareOut(text: string, count: number, separators?: string): readonly string[] {
  const list = isErrorValue(text) ? [] : splitList(text, separators);
  const whole = isErrorValue(text) ? '' : lineText(text);
  return Array.from({ length: count }, (_, index) => (list.length === count ? (list[index] ?? '') : whole));
}

function orElse(text: string, otherwise: string): string {
  return text === '' ? otherwise : text;
}

function orNone(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
