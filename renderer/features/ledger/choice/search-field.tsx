import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useShortcut } from '../../../base/shortcuts/use-shortcut.ts';

type Props = {
  /** What the list is searched for now. */
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Goes on to the lines. */
  readonly onLeave: () => void;
};

/** Rest after a keystroke before the ledger is asked, in milliseconds. */
const REST_MS = 40;
const MOST_CHARACTERS = 200;

/** Searches while somebody types; a word that is still being composed is not searched for. */
export function SearchField({ search, onSearch, onLeave }: Props) {
  const input = useRef<InputRef>(null);
  const { text, setText, setComposing } = useSearchText(search, onSearch);
  useShortcut('search', () => input.current?.focus({ cursor: 'all' }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && text !== '') setText('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <Input
      ref={input}
      className="ledger-search"
      aria-label="搜索台账"
      placeholder="搜索编号、姓名、单位、内容"
      prefix={<SearchOutlined />}
      allowClear
      autoComplete="off"
      spellCheck={false}
      maxLength={MOST_CHARACTERS}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={onKeyDown}
    />
  );
}

/** What stands in the field: what was typed, or, when the page is gone to with another search, that one. */
function useSearchText(search: string, onSearch: (search: string) => void) {
  const [text, setText] = useState(search);
  const [composing, setComposing] = useState(false);
  const [asked, setAsked] = useState(search);
  const [seen, setSeen] = useState(search);
  if (seen !== search) {
    setSeen(search);
    if (search !== asked) {
      setText(search);
      setAsked(search);
    }
  }
  const wanted = text.trim();
  useEffect(() => {
    if (composing || wanted === asked) return undefined;
    const timer = setTimeout(() => {
      setAsked(wanted);
      onSearch(wanted);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [wanted, composing, asked, onSearch]);
  return { text, setText, setComposing };
}
