import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { isEarlierDisposal } from '../../../../shared/domain/lead/earlier-disposal.ts';
import type { VaultSummary } from '../../../../shared/contract/vault.ts';
import { sentence } from '../../../../shared/errors/app-error.ts';
import type { Right } from '../../../../shared/rules/rights.ts';
import { hindranceOfRole, type RoleHeld } from '../../../base/rights.ts';
import { reporterHindrance } from '../../reporter/hindrance.ts';

/** What can be done with a lead from its file. */
export const LEAD_STEPS = [
  'dispose',
  'complete',
  'correct',
  'void',
  'redirect',
  'erase',
  'reporter',
  'seal',
  'print',
  'print-approval',
  'add-evidence',
] as const;
export type LeadStepName = (typeof LEAD_STEPS)[number];

/** What the permission for a step depends on. */
export type Situation = {
  readonly lead: Pick<
    LeadFile,
    'vault' | 'receivedOn' | 'voided' | 'sentSealed' | 'erased' | 'reporter' | 'partState' | 'disposals' | 'steps'
  > & {
    readonly course: Pick<LeadFile['course'], 'archived'>;
  };
  readonly summary: Pick<VaultSummary, 'vaultId' | 'createdOn'> & RoleHeld;
};

/** Said of a lead that another vault registered. */
export const FOREIGN = '本件由报送单位办理。';

/** Why a step is forbidden now, in a sentence; `null` where it may be taken. The vault decides by the same rules. */
export function hindranceOf(step: LeadStepName, situation: Situation): string | null {
  return RULES[step].map((rule) => rule(situation)).find((reason) => reason !== null) ?? null;
}

type Rule = (situation: Situation) => string | null;

const isOwn: Rule = ({ lead, summary }) => (lead.vault === summary.vaultId ? null : FOREIGN);
const holds =
  (right: Right): Rule =>
  ({ summary }) =>
    hindranceOfRole(summary, right);
const isNotVoid: Rule = ({ lead }) => (lead.voided === null ? null : sentence('LEAD_VOID'));
const hasContent: Rule = ({ lead }) => {
  const states = [lead.partState['content'], lead.partState['subjects']];
  return lead.erased === null && states.every((state) => state === 'present') ? null : sentence('LEAD_ERASED');
};
const isImported: Rule = ({ lead }) => (lead.partState['ledger'] === 'none' ? '只有从台账导入的线索需要补录。' : null);
/** What came in after the vault was there can only have been decided after it, too. */
const mayBeEarlier: Rule = ({ lead, summary }) =>
  isEarlierDisposal(lead.partState['ledger'] !== 'none', lead.receivedOn, summary.createdOn)
    ? null
    : sentence('DISPOSAL_NOT_EARLIER', { day: summary.createdOn });
const isUndecided: Rule = ({ lead }) =>
  lead.disposals.length === 0 ? null : '已录入处置决定，办理状态以处置决定为准。';

const hasReporter: Rule = ({ lead }) => reporterHindrance(lead.reporter, sentence('REPORTER_NOT_RECORDED'));

const isNotSealed: Rule = ({ lead }) => (lead.sentSealed === null ? null : '本件已按指令转为径送，只保留编号和日期。');

/** Whatever was signed after the last order may hold text again; the vault says whether it does. */
const hasWhatToErase: Rule = ({ lead }) =>
  lead.steps.at(-1)?.type === 'SectionsErased' ? '内容已按指令清除，编号和办理经过保留。' : null;

const isNotArchived: Rule = ({ lead }) => (lead.course.archived === null ? null : sentence('GUARD_ARCHIVED'));

const WORKED_ON: readonly Rule[] = [isOwn, holds('act'), isNotVoid, isNotSealed, isNotArchived];

const RULES: Readonly<Record<LeadStepName, readonly Rule[]>> = {
  dispose: [...WORKED_ON, mayBeEarlier],
  complete: [...WORKED_ON, isImported, isUndecided],
  correct: [...WORKED_ON, hasContent],
  void: [isOwn, holds('act'), isNotVoid, isNotArchived],
  redirect: [isOwn, holds('act'), isNotSealed],
  erase: [isOwn, holds('act'), isNotSealed, hasWhatToErase],
  reporter: [hasReporter, holds('reporter')],
  seal: [isOwn, holds('handoff')],
  print: [holds('print')],
  'print-approval': [isNotSealed, holds('print')],
  'add-evidence': [...WORKED_ON, holds('evidence'), hasContent],
};
