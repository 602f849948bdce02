import { Button } from 'antd';
import { useRef, useState } from 'react';
import { readNoticeFile } from './model/notice-file.ts';
import type { TypedHolidays } from './model/typed-holidays.ts';

/** Fills the form from a JSON file, which is then looked through like what was typed. */
export function NoticeFile({ onRead }: { readonly onRead: (typed: TypedHolidays) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const typed = await readNoticeFile(file);
    setFault(typed === null ? '这个文件不是节假日安排，未读入。请选择按说明制作的 JSON 文件。' : null);
    if (typed !== null) onRead(typed);
  };
  return (
    <div className="field">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="节假日安排文件"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>从文件读入…</Button>
      <div className="field-hint">对照印发的通知填写；有 JSON 文件的，可以读入后核对。</div>
      {fault !== null && (
        <div className="field-error" role="alert">
          {fault}
        </div>
      )}
    </div>
  );
}
