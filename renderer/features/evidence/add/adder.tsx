import { useChanged } from '../../../base/query.ts';
import { useNotices } from '../../../ui/notices.ts';
import { AddDialog } from './add-dialog.tsx';
import type { Adding } from './use-adding.ts';

type Props = {
  readonly lead: string;
  readonly adding: Adding;
  /** Sources that this lead's files have already. */
  readonly sources: readonly string[];
  /** Where the files come from, where that is known before they are chosen. */
  readonly source?: string;
};

/** The dialog for what was chosen, and what is said when it is in the vault. Nothing, while nothing was chosen. */
export function Adder({ adding, ...rest }: Props) {
  const changed = useChanged();
  const notices = useNotices();
  if (adding.files === null) return null;
  return (
    <AddDialog
      {...{ ...rest, files: adding.files, onClose: adding.close }}
      onAdded={(count, places) => {
        adding.added(places);
        notices.done(`已收入${String(count)}份材料。`);
        changed('lead', 'ledger', 'desk', 'meetings');
      }}
    />
  );
}
