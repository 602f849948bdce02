import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../../shared/contract/evidence.ts';
import { useServices } from '../../../base/session.tsx';
import { useWork } from '../../../base/work.ts';
import { useFirstField } from '../../../ui/first-field.ts';
import { useFocusReturn } from '../../../ui/focus-return.ts';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { addContents, type Provenance } from './add-contents.ts';
import { fitting, listed, type NewFiles, sourcePlaces } from './new-files.ts';
import { NewFileList } from './new-file-list.tsx';
import { ProvenanceFields, useProvenance } from './provenance-fields.tsx';

type Props = {
  readonly lead: string;
  readonly files: NewFiles;
  /** Sources that this lead's files have already. */
  readonly sources: readonly string[];
  /** Where these files come from, as far as the place says it where they are added. */
  readonly source?: string;
  readonly onClose: () => void;
  /** Files are in the vault; all of them, unless the rest is still to be seen here. */
  readonly onAdded: (count: number, places: string) => void;
};

/** Asks once where the files come from, then takes them in. */
export function AddDialog({ lead, files, sources, source, onClose, onAdded }: Props) {
  const { vault, info } = useServices();
  const work = useWork<EvidenceItem[]>();
  const provenance = useProvenance(source);
  const [done, setDone] = useState<readonly File[]>([]);
  const rest: NewFiles =
    files.kind === 'paths' ? files : { kind: 'contents', files: files.files.filter((file) => !done.includes(file)) };
  const addable = rest.kind === 'paths' ? rest.paths.length : fitting(rest.files).length;
  const isRunning = work.now.state === 'running';
  const { ref, afterOpenChange } = useFirstField<HTMLDivElement>();
  useFocusReturn();
  const add = async () => {
    const given = provenance.checked();
    if (given === null) return;
    const taken: File[] = [];
    const items = await work.run((signal) => start(rest, given, signal, (file) => taken.push(file)));
    const count = items?.length ?? taken.length;
    setDone([...done, ...taken]);
    if (count > 0) onAdded(count, sourcePlaces(files, info.separator));
    // What is too large stays in sight, with what to do about it.
    if (items !== undefined && (rest.kind === 'paths' || rest.files.length === taken.length)) onClose();
  };
  const start = async (from: NewFiles, given: Provenance, signal: AbortSignal, onOne: (file: File) => void) =>
    from.kind === 'paths'
      ? vault.evidence.add({ lead, files: [...from.paths], ...given }, { signal })
      : addContents(vault, { lead, files: fitting(from.files), provenance: given, onAdded: onOne }, signal);
  return (
    <Modal
      {...{ open: true, title: '添加材料', mask: { closable: false }, onCancel: onClose, afterOpenChange }}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={addable === 0 || isRunning} onClick={() => void add()}>
            添加{addable > 0 && `${String(addable)}份材料`}
          </Button>
        </>
      }
    >
      <NewFileList files={listed(rest, info.separator)} />
      <div ref={ref}>
        <ProvenanceFields form={provenance} sources={sources} />
      </div>
      <WorkProgress work={work} />
    </Modal>
  );
}
