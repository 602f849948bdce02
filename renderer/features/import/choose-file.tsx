import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, useState } from 'react';
import { MOST_BYTES_IN_MEMORY } from '../../../shared/contract/evidence.ts';
import { usePicker } from '../../base/picker.ts';
import type { Source } from './source.ts';

const MB = 1024 * 1024;

/** Where a ledger is dropped or pointed at. What can be read, and what happens to it, stands there before anybody chooses. */
export function ChooseFile({ onChoose }: { readonly onChoose: (source: Source) => void }) {
  const picker = usePicker();
  const [isOver, setOver] = useState(false);
  const [fault, setFault] = useState('');
  const point = async () => {
    const [path] = await picker.files('ledger');
    if (path !== undefined) onChoose({ path });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [content, ...more] = event.dataTransfer.files;
    if (content === undefined) return;
    const text = faultOf(content, more.length);
    setFault(text);
    if (text === '') onChoose({ content });
  };
  return (
    <div
      className={isOver ? 'import-drop import-drop-over' : 'import-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        <FileExcelOutlined /> 把台账文件拖到这里，或者
      </p>
      <Button type="primary" autoFocus onClick={() => void point()}>
        选择文件…
      </Button>
      {fault !== '' && (
        <p className="field-error" role="alert">
          {fault}
        </p>
      )}
      <p className="quiet">
        可读 .xlsx 和 .csv，至少要有“被反映人”和“收到时间”两列。先试读给您看，确认以前什么也不登记；原文件不作任何改动。
      </p>
    </div>
  );
}

function faultOf(content: File, more: number): string {
  if (more > 0) return '一次只能导入一个文件，请逐个拖入。';
  if (content.size > MOST_BYTES_IN_MEMORY) {
    return `该文件超过${MOST_BYTES_IN_MEMORY / MB}MB，不能拖入，请用“选择文件”。`;
  }
  return '';
}
