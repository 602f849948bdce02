import { Button } from 'antd';
import { useRef } from 'react';
import { useNavigation } from '../../base/navigation.tsx';
import type { DraftEntry } from '../../drafts/draft.ts';
import { placeOfDraft } from '../../drafts/drafts-provider.tsx';
import { useDrafts } from '../../drafts/use-drafts.ts';
import { minuteText } from '../../ui/format.ts';

/** What was begun and not signed: it can be gone on with, or given up, and given up can be taken back. */
export function DraftGroup() {
  const { drafts, discard, discarded, undo } = useDrafts();
  const group = useRef<HTMLElement>(null);
  const list = drafts ?? [];
  // The button that was pressed goes away with what it did.
  const stay = () => group.current?.focus();
  if (list.length === 0 && discarded === null) return null;
  return (
    <section ref={group} tabIndex={-1} className="card desk-group" aria-label="草稿">
      <h2>草稿（{list.length}件）</h2>
      <ul className="desk-lines">
        {list.map((draft) => (
          <Line
            key={draft.id}
            draft={draft}
            onDiscard={() => {
              stay();
              void discard(draft.id);
            }}
          />
        ))}
      </ul>
      {discarded !== null && (
        <p role="status">
          已放弃草稿：{discarded.title}{' '}
          <Button
            size="small"
            onClick={() => {
              stay();
              void undo();
            }}
          >
            撤销
          </Button>
        </p>
      )}
    </section>
  );
}

function Line({ draft, onDiscard }: { readonly draft: DraftEntry; readonly onDiscard: () => void }) {
  const { go } = useNavigation();
  const { kind, title } = draft;
  return (
    <li>
      <button type="button" className="desk-open" onClick={() => go(placeOfDraft(draft))}>
        <span>{kind === 'correction' ? '更正' : '登记来件'}</span>
        <strong>{title}</strong>
        <span className="quiet">保存于{minuteText(draft.savedAt)}</span>
      </button>
      <Button size="small" aria-label={`放弃草稿：${title}`} onClick={onDiscard}>
        放弃
      </Button>
    </li>
  );
}
