import type { ReactNode } from 'react';
import type { ItemFile } from '../../../shared/contract/items.ts';
import { missedLineText } from '../../../shared/domain/clocks/missed-text.ts';
import { subjectNames, unitAndPost } from '../../../shared/domain/lead/subject-text.ts';
import { ITEM_STATUS_TERMS } from '../../../shared/rules/item-status.ts';
import { CourseLine } from '../../ui/course/course-line.tsx';
import { DueTag } from '../../ui/due-tag.tsx';
import { ExplainedDate } from '../../ui/explained-date.tsx';
import { Facts } from '../../ui/facts.tsx';
import { fullDayText } from '../../ui/format.ts';
import { useToday } from '../../ui/today.ts';
import { itemCourseOf } from './model/item-course.ts';

const REPORTER: Readonly<Record<ItemFile['reporter'], string>> = {
  none: '未登记',
  masked: '已登记，不显示',
  withheld: '未登记',
  erased: '已按指令清除',
};

/** What is known of an item: how it came, what became of it, what it is about, who did what. */
export function ItemFacts({ item }: { readonly item: ItemFile }) {
  return (
    <>
      <section className="card" aria-label="来件情况">
        <Facts facts={arrival(item)} />
        <Deadlines item={item} />
      </section>
      <Missed item={item} />
      <section className="card" aria-label="内容">
        <Content item={item} />
      </section>
      <section className="card" aria-label="办理经过">
        <h2>办理经过</h2>
        <CourseLine steps={itemCourseOf(item)} />
      </section>
    </>
  );
}

function arrival(item: ItemFile): readonly (readonly [string, ReactNode])[] {
  const { forwarded } = item;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['去向', [ITEM_STATUS_TERMS[item.status], item.lead ?? ''].join(' ').trim()],
    ['收到日期', fullDayText(item.receivedOn)],
    ['收件方式', item.channel],
    ['来源', item.source],
    ['来文单位', item.sourceOrganisation],
    ['文号', item.documentNumber],
    ['来件类别', item.letterClass],
    ['署名情况', item.signature],
    ['检举控告人', REPORTER[item.reporter]],
    ['原件', originalText(item)],
    ['批准人', forwarded?.approvedBy],
    ['批准日期', forwarded === null ? null : fullDayText(forwarded.approvedOn)],
    ['去向单位', forwarded?.destination],
    ['去文文号', forwarded?.documentNumber],
    ['作废理由', item.voided?.reason],
  ];
  return facts.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, value]],
  );
}

function originalText({ originalPages, originalPlace }: ItemFile): string {
  return [originalPages === null ? '' : `${String(originalPages)}页`, originalPlace ?? '']
    .filter((part) => part !== '')
    .join('，');
}

/** 超期记录: its dates that passed, as they stood then. */
function Missed({ item: { missed } }: { readonly item: ItemFile }) {
  if (missed.length === 0) return null;
  return (
    <section className="card" aria-label="超期记录">
      <h2>超期记录</h2>
      <ul className="item-steps">
        {missed.map((line) => (
          <li key={line.event}>{missedLineText(line)}</li>
        ))}
      </ul>
    </section>
  );
}

function Deadlines({ item }: { readonly item: ItemFile }) {
  const today = useToday();
  return item.deadlines.map((deadline) => (
    <p key={deadline.code}>
      {deadline.what}：{deadline.state === 'running' && <DueTag lead={{ dueOn: deadline.dueOn }} today={today} />}{' '}
      <ExplainedDate deadline={deadline} />
    </p>
  ));
}

function Content({ item }: { readonly item: ItemFile }) {
  if (item.partState['content'] === 'erased') return <p>内容已按指令清除。</p>;
  if (item.problem === null) return <p>内容登记在线索中。</p>;
  return (
    <>
      <Facts
        facts={[
          ['被反映人', subjectNames(item.subjects)],
          ['单位及职务', unitAndPost(item.subjects)],
          ['问题类别', [item.category, item.subcategory].filter((one) => one !== null).join(' / ')],
        ]}
      />
      <p className="item-text">{item.problem}</p>
      {item.remarks !== null && <p className="item-text quiet">备注：{item.remarks}</p>}
    </>
  );
}
