import type { MeetingFile, MeetingItemFile } from '../../../shared/contract/meeting-file.ts';
import { AddDialog } from './add-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { DeferDialog } from './defer-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

/** A step on a meeting that is asked for. */
export type MeetingStep =
  | { readonly kind: 'add' | 'change' | 'close' | 'correct' | 'void' }
  | { readonly kind: 'defer'; readonly item: MeetingItemFile };

type Props = { readonly meeting: MeetingFile; readonly step: MeetingStep; readonly onClose: () => void };

/** The form of a step. */
export function MeetingDialog({ meeting, step, onClose }: Props) {
  switch (step.kind) {
    case 'add':
      return <AddDialog {...{ meeting, onClose }} />;
    case 'change':
      return <ChangeDialog {...{ meeting, onClose }} />;
    case 'close':
      return <CloseDialog {...{ meeting, onClose }} />;
    case 'correct':
      return <CorrectDialog {...{ meeting, onClose }} />;
    case 'void':
      return <VoidDialog {...{ meeting, onClose }} />;
    case 'defer':
      return <DeferDialog {...{ meeting, item: step.item, onClose }} />;
  }
}
