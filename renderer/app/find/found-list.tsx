import { Fragment } from 'react';
import type { Found } from './found.ts';

type Props = {
  readonly id: string;
  readonly found: readonly Found[];
  readonly chosen: number;
  readonly onOpen: (index: number) => void;
};

/** What was found, in groups; the box above keeps the focus and says which one is chosen. */
export function FoundList({ id, found, chosen, onOpen }: Props) {
  if (found.length === 0) return null;
  return (
    <div id={id} role="listbox" aria-label="查找结果" className="find-list">
      {found.map((one, index) => (
        <Fragment key={one.key}>
          {one.group !== found[index - 1]?.group && (
            <div role="presentation" className="find-group">
              {one.group}
            </div>
          )}
          <div
            role="option"
            id={`${id}-${String(index)}`}
            aria-selected={index === chosen}
            className="find-one"
            ref={index === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => onOpen(index)}
          >
            <strong>{one.title}</strong>
            <span className="quiet">{one.detail}</span>
          </div>
        </Fragment>
      ))}
    </div>
  );
}
