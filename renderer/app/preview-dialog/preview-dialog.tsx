import { Button, Input } from 'antd';
import { useState } from 'react';
import { useServices } from '../../base/session.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Refused } from '../../ui/refused.tsx';
import type { PreviewChoice } from './choice.ts';
import { EntryList } from './entry-list.tsx';
import { useListing } from './use-listing.ts';

const TITLES = { files: '选择文件', folder: '选择文件夹', target: '保存到' } as const;
const NAMES = { folder: '新文件夹名（可不填）', target: '文件名' } as const;

/** A dialog for files and folders of this machine, for the preview host: a browser's own tells no path. */
export function PreviewDialog({ choice }: { readonly choice: PreviewChoice }) {
  const [path, setPath] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [name, setName] = useState(choice.suggestedName);
  const { listing, refusal, open } = useListing(choice.purpose);
  const { info } = useServices();
  const cancel = () => {
    choice.answer([]);
  };
  const answer = () => {
    choice.answer(
      pathsOf(choice.kind, { typed: path.trim(), folder: listing?.folder ?? '', name, chosen }, info.separator),
    );
  };
  const nothing = choice.kind === 'files' && chosen.length === 0 && path.trim() === '';
  return (
    <Dialog
      {...{ width: 720, title: TITLES[choice.kind], onCancel: cancel }}
      footer={[
        <Button key="cancel" onClick={cancel}>
          取消
        </Button>,
        <Button key="ok" type="primary" disabled={nothing} onClick={answer}>
          选定
        </Button>,
      ]}
    >
      <Input
        aria-label="完整路径"
        placeholder="完整路径（可直接粘贴）"
        value={path}
        onPressEnter={(event) => {
          // What the answer opens has the focus at once, and the same key would press its first button.
          event.preventDefault();
          answer();
        }}
        onChange={(event) => setPath(event.target.value)}
      />
      <p className="quiet">当前文件夹：{listing?.folder ?? ''}</p>
      {refusal !== null && <Refused refusal={refusal} />}
      {listing !== null && <EntryList {...{ listing, choice, chosen, setChosen }} onOpen={open} />}
      {choice.kind !== 'files' && (
        <label>
          {NAMES[choice.kind]}
          <Input aria-label="名称" value={name} onChange={(event) => setName(event.target.value)} />
        </label>
      )}
    </Dialog>
  );
}

type Answered = {
  readonly typed: string;
  readonly folder: string;
  readonly name: string;
  readonly chosen: readonly string[];
};

/** What is typed goes before what is pointed at. */
function pathsOf(kind: PreviewChoice['kind'], { typed, folder, name, chosen }: Answered, separator: string) {
  if (typed !== '') return [typed];
  const inside = (file: string) => `${folder.replace(/[\\/]$/u, '')}${separator}${file}`;
  if (kind === 'files') return chosen.map(inside);
  return [name.trim() === '' ? folder : inside(name.trim())];
}
