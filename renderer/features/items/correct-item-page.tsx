import type { ItemFile } from '../../../shared/contract/items.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useRead } from '../../base/query.ts';
import { useSession } from '../../base/session.tsx';
import type { RoleHeld } from '../../base/rights.ts';
import type { CorrectedFile } from '../lead-form/correct/corrected-file.ts';
import { CorrectionOf } from '../lead-form/correct/correction-of.tsx';
import { valuesOfFile } from '../lead-form/model/file-values.ts';
import { itemHindrance } from './model/item-steps.ts';

/** 「更正」 of an item of the letterbox, in the form of a lead: what was received is the same thing. */
export function CorrectItemPage() {
  const { here } = useNavigation();
  const { summary } = useSession();
  const id = here.page === 'correct-item' ? here.item : '';
  const read = useRead('items', ['correct', id], (vault, signal) => vault.items.show({ item: id }, { signal }));
  return <CorrectionOf read={read} fileOf={(item) => correctedItem(item, summary)} />;
}

function correctedItem(item: ItemFile, held: RoleHeld): CorrectedFile {
  const { id, number } = item;
  const text = itemHindrance('correct', item, held);
  return {
    ...{ of: { item: id }, number, before: valuesOfFile(item), place: { page: 'item', item: id } },
    hasReporter: item.reporter === 'masked',
    refusal: text === null ? null : { code: 'ITEM_STEP_FORBIDDEN', text },
    send: (vault, action) => vault.items.act({ item: id, action }),
  };
}
