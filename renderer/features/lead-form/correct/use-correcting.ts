import { useVault } from '../../../base/session.tsx';
import type { Keeper } from '../drafting/keeper.ts';
import type { FormInUse } from '../form-context.ts';
import { useSending, type Way } from '../frame/use-sending.ts';
import { changesOf } from '../model/changes.ts';
import { checkCorrection } from '../model/check.ts';
import { running } from '../model/clean.ts';
import { read } from '../model/values.ts';
import type { CorrectedFile } from './corrected-file.ts';

/** Corrects a lead or an item by what was changed in the form and nothing else. */
export function useCorrecting(
  { send }: Pick<CorrectedFile, 'send'>,
  form: FormInUse,
  keeper: Keeper,
  onCorrected: () => void,
): Way {
  const vault = useVault();
  return useSending(form, keeper, {
    check: checkCorrection,
    send: async (values, context) => {
      const reason = running(read(values, 'reason'));
      await send(vault, { action: 'correct', changes: changesOf(values, context), reason });
      return onCorrected;
    },
  });
}
