import type { StepButton } from '../../../ui/steps/next-steps.tsx';
import type { LeadStepName } from '../model/permitted-steps.ts';

/** Steps that have a button at the top of the file, in their order. */
export type ButtonStep = Exclude<LeadStepName, 'add-evidence'>;

/** What each button says. */
export const BUTTONS: Readonly<Record<ButtonStep, StepButton>> = {
  dispose: { title: '录入纸质审批', shortcut: 'dispose' },
  complete: { title: '补录' },
  correct: { title: '更正', shortcut: 'correct' },
  void: { title: '作废' },
  redirect: { title: '转为径送' },
  erase: { title: '按指令清除' },
  reporter: { title: '查看检举控告人' },
  seal: { title: '报送此件' },
  print: { title: '打印登记表' },
  'print-approval': { title: '打印呈批表' },
};
