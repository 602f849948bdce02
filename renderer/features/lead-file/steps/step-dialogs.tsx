import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { Reporter } from '../../../../shared/domain/lead/fields.ts';
import { ReporterDialog } from '../../reporter/reporter-dialog.tsx';
import type { ButtonStep } from './buttons.ts';
import { CompleteDialog } from './complete-dialog.tsx';
import { DisposeDialog } from './dispose-dialog.tsx';
import { EraseLead, RedirectLead } from './order-dialogs.tsx';
import { VoidDialog } from './void-dialog.tsx';

/** Steps that are taken in a dialog over the case file. */
export type DialogStep = Exclude<ButtonStep, 'correct' | 'seal' | 'print' | 'print-approval'>;

type Props = {
  readonly lead: LeadFile;
  readonly dialog: DialogStep | null;
  readonly onClose: () => void;
  readonly onReveal: (reporter: Reporter) => void;
};

/** The dialog that is open, if one is. */
export function StepDialogs({ lead, dialog, onClose, onReveal }: Props) {
  switch (dialog) {
    case 'dispose':
      return <DisposeDialog {...{ lead, onClose }} />;
    case 'complete':
      return <CompleteDialog {...{ lead, onClose }} />;
    case 'void':
      return <VoidDialog {...{ lead, onClose }} />;
    case 'redirect':
      return <RedirectLead {...{ lead, onClose }} />;
    case 'erase':
      return <EraseLead {...{ lead, onClose }} />;
    case 'reporter':
      return (
        <ReporterDialog
          {...{ number: lead.number, onReveal, onClose }}
          open={(vault, asked) => vault.leads.reporter({ lead: lead.id, ...asked })}
        />
      );
    case null:
      return null;
  }
}
