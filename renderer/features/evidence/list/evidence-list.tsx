import { Button } from 'antd';
import { useId } from 'react';
import type { EvidenceItem } from '../../../../shared/contract/evidence.ts';
import { bytesText, fullDayText, minuteText } from '../../../ui/format.ts';
import { fileTypeTerm } from '../view/view-kind.ts';
import type { Addition } from './additions.ts';
import { viewHindrance } from './view-hindrance.ts';

type Acts = { readonly onView: (item: EvidenceItem) => void; readonly onExport: (item: EvidenceItem) => void };

type Props = Acts & {
  readonly items: readonly EvidenceItem[];
  readonly additions: ReadonlyMap<string, Addition>;
};

/** The files of a lead, the first taken in on top. */
export function EvidenceList({ items, additions, ...acts }: Props) {
  return (
    <ol className="evidence-list" aria-label="材料清单">
      {items.map((item) => (
        <EvidenceLine key={item.id} item={item} addition={additions.get(item.id)} {...acts} />
      ))}
    </ol>
  );
}

type LineProps = Acts & { readonly item: EvidenceItem; readonly addition: Addition | undefined };

function EvidenceLine({ item, addition, onView, onExport }: LineProps) {
  const hindrance = viewHindrance(item);
  const id = useId();
  return (
    <li className="evidence-line">
      <div className="evidence-what">
        <span className="evidence-name">{item.name}</span>{' '}
        <span className="quiet">
          {fileTypeTerm(item.mediaType)} {bytesText(item.size)}
        </span>
        <div className="evidence-facts">
          {factsOf(item, addition).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </div>
        {hindrance !== null && (
          <div id={id} className="quiet">
            {hindrance}
          </div>
        )}
      </div>
      <div className="evidence-acts">
        <Button
          disabled={hindrance !== null}
          aria-label={`查看 ${item.name}`}
          aria-describedby={hindrance === null ? undefined : id}
          onClick={() => onView(item)}
        >
          查看
        </Button>
        <Button aria-label={`导出 ${item.name}`} onClick={() => onExport(item)}>
          导出
        </Button>
      </div>
    </li>
  );
}

function factsOf(item: EvidenceItem, addition: Addition | undefined): readonly string[] {
  return [
    `来源：${item.source === '' ? '未注明' : item.source}`,
    `取得：${item.acquiredOn === '' ? '未注明' : fullDayText(item.acquiredOn)}`,
    ...(item.custodian === '' ? [] : [`保管：${item.custodian}`]),
    ...(addition === undefined ? [] : [`收入：${minuteText(addition.at)} ${addition.by ?? ''}`.trim()]),
  ];
}
