import { Button } from 'antd';
import { useNavigation } from '../../../base/navigation.tsx';
import { useShortcut } from '../../../base/shortcuts/use-shortcut.ts';
import { Keys } from '../../../ui/keys.tsx';
import { useNotices } from '../../../ui/notices.ts';
import { Refused } from '../../../ui/refused.tsx';
import type { Keeper } from '../drafting/keeper.ts';
import type { FormInUse } from '../form-context.ts';
import { DraftState } from '../frame/draft-state.tsx';
import { FaultCount } from '../frame/fault-count.tsx';
import { LeadForm } from '../frame/lead-form.tsx';
import { LongRow } from '../rows/long-row.tsx';
import { ChangeTable } from './change-table.tsx';
import type { CorrectedFile } from './corrected-file.ts';
import { useCorrecting } from './use-correcting.ts';

type Props = { readonly file: CorrectedFile; readonly form: FormInUse; readonly keeper: Keeper };

/** The form of a correction, which ends with what changes, old and new, and why. */
export function CorrectionForm({ file, form, keeper }: Props) {
  const { go, back } = useNavigation();
  const notices = useNotices();
  const {
    isRunning,
    refusal,
    go: correct,
  } = useCorrecting(file, form, keeper, () => {
    notices.done(`已更正 ${file.number}，原内容留有记录。`);
    go(file.place);
  });
  useShortcut('save', () => void correct());
  return (
    <LeadForm {...{ form, keeper }}>
      <section className="card" aria-labelledby="part-changes">
        <h2 id="part-changes">更正内容</h2>
        <ChangeTable />
        <LongRow field="reason" lines={3} />
      </section>
      <div className="form-bar">
        {refusal !== null && <Refused refusal={refusal} />}
        <div className="form-bar-line">
          <Button type="primary" loading={isRunning} onClick={() => void correct()}>
            更正 <Keys of="save" />
          </Button>
          <Button
            onClick={() =>
              void keeper.putAway().then(() => {
                notices.done('草稿已加密保存。');
                back();
              })
            }
          >
            存为草稿
          </Button>
          <Button onClick={() => void keeper.finish().then(back)}>放弃更正</Button>
          <FaultCount store={form.store} />
          <DraftState keeper={keeper} />
        </div>
      </div>
    </LeadForm>
  );
}
