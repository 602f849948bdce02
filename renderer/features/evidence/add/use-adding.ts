import { useMemo, useState } from 'react';
import { usePicker } from '../../../base/picker.ts';
import type { NewFiles } from './new-files.ts';

/** How files come to a lead: asked for, pointed at or dropped, then added in a dialog. */
export type Adding = {
  /** What waits in the dialog. */
  readonly files: NewFiles | null;
  /** What is to be said of the last batch: where its unencrypted files still lie, or that there was nothing in it. */
  readonly note: string | null;
  /** Lets the person point at files. */
  readonly choose: () => void;
  readonly drop: (files: readonly File[]) => void;
  readonly close: () => void;
  /** The batch is in the vault; its files still lie at `places`. */
  readonly added: (places: string) => void;
  readonly hideNote: () => void;
};

const FOLDER = '拖入的不是文件，没有添加。请打开文件夹，拖入其中的文件，或点“添加材料”选择。';

/** Keeps what is being added to the lead of this page. */
export function useAdding(): Adding {
  const picker = usePicker();
  const [files, setFiles] = useState<NewFiles | null>(null);
  const [note, setNote] = useState<string | null>(null);
  return useMemo(
    () => ({
      files,
      note,
      choose: () => {
        void picker.files('evidence', true).then((paths) => {
          if (paths.length > 0) setFiles({ kind: 'paths', paths });
        });
      },
      drop: (dropped) => {
        if (dropped.length === 0) setNote(FOLDER);
        else setFiles({ kind: 'contents', files: dropped });
      },
      close: () => setFiles(null),
      added: (places) => setNote(`原文件仍以未加密形式留在${places}，请按载体管理规定处理。`),
      hideNote: () => setNote(null),
    }),
    [picker, files, note],
  );
}
