import './evidence.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import { Keys } from '../../ui/keys.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { Adder } from './add/adder.tsx';
import { AddingNote } from './add/adding-note.tsx';
import { DropArea } from './add/drop-area.tsx';
import type { Adding } from './add/use-adding.ts';
import { ExportDialog } from './export/export-dialog.tsx';
import { additionsOf } from './list/additions.ts';
import { EvidenceList } from './list/evidence-list.tsx';
import { Viewer } from './view/viewer.tsx';

type Props = {
  readonly lead: LeadFile;
  readonly adding: Adding;
  /** Why nothing may be added, or `null`. */
  readonly forbidden: string | null;
};

/** The files of a lead: listed, added, looked at, exported. */
export function EvidenceTab({ lead, adding, forbidden }: Props) {
  const [viewed, setViewed] = useState<EvidenceItem | null>(null);
  const [exported, setExported] = useState<EvidenceItem | null>(null);
  const { evidence } = lead;
  return (
    <DropArea enabled={forbidden === null} onFiles={adding.drop}>
      <div className="evidence-head">
        <Button disabled={forbidden !== null} onClick={adding.choose}>
          添加材料 <Keys of="addEvidence" />
        </Button>
        <span className="quiet">{forbidden ?? '也可以把文件拖到这里。收入后加密存放。'}</span>
      </div>
      <AddingNote adding={adding} />
      {evidence.length === 0 ? (
        <Nothing text="本件还没有材料。" />
      ) : (
        <EvidenceList items={evidence} additions={additionsOf(lead)} onView={setViewed} onExport={setExported} />
      )}
      <Adder {...{ lead: lead.id, adding, sources: sourcesOf(lead) }} />
      {viewed !== null && <Viewer item={viewed} classification={lead.classification} onClose={() => setViewed(null)} />}
      {exported !== null && <ExportDialog item={exported} onClose={() => setExported(null)} />}
    </DropArea>
  );
}

const sourcesOf = ({ evidence }: LeadFile): readonly string[] => [
  ...new Set(evidence.map(({ source }) => source).filter((source) => source !== '')),
];
