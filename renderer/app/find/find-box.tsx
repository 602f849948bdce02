import { Input } from 'antd';
import { useState } from 'react';
import './find.css';
import { useNavigation } from '../../base/navigation.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FoundList } from './found-list.tsx';
import { useFound } from './use-found.ts';

const LIST = 'find-list';

/** One box that finds leads, people and pages. Up, down and Enter; Escape gives the focus back to where it was. */
export function FindBox({ onClose }: { readonly onClose: () => void }) {
  const { go } = useNavigation();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { found, isBusy } = useFound(text);
  const chosen = Math.min(at, Math.max(0, found.length - 1));
  const open = (index: number) => {
    const one = found[index];
    if (one === undefined) return;
    onClose();
    go(one.place);
  };
  const press = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setAt((chosen + step + found.length) % found.length);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="查找" footer={null} onCancel={onClose} width={680}>
      <Input
        role="combobox"
        aria-label="查找线索、人员、页面"
        aria-expanded={found.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${LIST}-${String(chosen)}` : undefined}
        placeholder="姓名、单位、编号、内容中的任意字，或页面名称（可用拼音首字母）"
        allowClear
        value={text}
        maxLength={100}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <FoundList id={LIST} found={found} chosen={chosen} onOpen={open} />
      <p role="status" className="quiet">
        {text.trim() !== '' && !isBusy && found.length === 0 ? '没有找到。换一个字试试，或到台账中筛选。' : ''}
      </p>
    </Dialog>
  );
}
