import { Input } from 'antd';
import { useEffect, useState } from 'react';
import './find.css';
import { useNavigation } from '../../base/navigation.tsx';
import type { Place } from '../../base/place.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Marked } from '../../ui/marked.tsx';
import { FoundList } from './found-list.tsx';
import { useFound } from './use-found.ts';

const LIST = 'find-list';

/** One box that finds leads, people and pages. Up, down and Enter; Escape gives the focus back to where it was. */
export function FindBox({ onClose }: { readonly onClose: () => void }) {
  const { go } = useNavigation();
  const open = (place: Place) => {
    onClose();
    go(place);
  };
  return (
    <Dialog title="查找" footer={null} onCancel={onClose} width={680}>
      <Marked>
        <Finder onOpen={open} />
      </Marked>
    </Dialog>
  );
}

function Finder({ onOpen }: { readonly onOpen: (place: Place) => void }) {
  const { text, type, found, isBusy, chosen, step, open, openFirst } = useFinder(onOpen);
  const press = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') openFirst();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        role="combobox"
        aria-label="查找线索、人员、页面"
        aria-expanded={found.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${LIST}-${String(chosen)}` : undefined}
        placeholder="姓名、单位、编号、内容中的任意字，或页面名称（可用拼音首字母）"
        allowClear
        autoComplete="off"
        spellCheck={false}
        value={text}
        maxLength={100}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <FoundList id={LIST} found={found} chosen={chosen} onOpen={open} />
      <p role="status" className="quiet">
        {text.trim() !== '' && !isBusy && found.length === 0 ? '没有找到。换一个字试试，或到台账中筛选。' : ''}
      </p>
    </>
  );
}

/** The text, what it finds, and which of it is chosen. Enter waits for the answer to what was typed: it never opens an older one. */
function useFinder(onOpen: (place: Place) => void) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [isWaiting, setWaiting] = useState(false);
  const { found, isBusy } = useFound(text);
  const chosen = Math.min(at, Math.max(0, found.length - 1));
  const place = found[chosen]?.place;
  useEffect(() => {
    if (isWaiting && !isBusy && place !== undefined) onOpen(place);
  }, [isWaiting, isBusy, place, onOpen]);
  return {
    ...{ text, found, isBusy, chosen },
    type: (typed: string) => {
      setText(typed);
      setAt(0);
      setWaiting(false);
    },
    step: (by: number) => {
      if (found.length > 0) setAt((chosen + by + found.length) % found.length);
    },
    open: (index: number) => {
      const one = found[index];
      if (one !== undefined) onOpen(one.place);
    },
    openFirst: () => setWaiting(true),
  };
}
