import { useState } from 'react';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { MemberRow } from '../../../../shared/contract/members.ts';
import { DECISIONS } from '../../../../shared/rules/course-lists.ts';
import { type ChainLevel, chainText, LEVEL_TERMS } from '../../../../shared/rules/approval-chains.ts';
import { hasRight } from '../../../../shared/rules/rights.ts';
import { ROLE_TERMS } from '../../../../shared/rules/roles.ts';
import { useChanged, useRead } from '../../../base/query.ts';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { useVault } from '../../../base/session.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { Field } from '../../../ui/field.tsx';
import { useNotices } from '../../../ui/notices.ts';
import { PassphraseField } from '../../../ui/passphrase-field.tsx';
import { StepDialog } from '../../../ui/step-dialog.tsx';

type Props = { readonly lead: LeadFile; readonly onClose: () => void };
type Request = LeadFile['course']['requests'][number];
type Decision = (typeof DECISIONS)[number];
type Typed = {
  readonly by: string;
  readonly passphrase: string;
  readonly decisions: Readonly<Record<string, Decision>>;
};

/** 当面签批: who may approve takes the keyboard for this act only; what is signed is exactly what stands here. */
export function SignInPlace({ lead, onClose }: Props) {
  const members = useRead('vault', ['members'], (vault) => vault.members.list({}));
  const { typed, put, isChecked, isBusy, refusal, sign } = useSigning(lead, onClose);
  const signers = (members.data ?? []).filter(({ role, state }) => state === 'active' && hasRight(role, 'approve'));
  const missing = (isMissing: boolean, text: string) => (isChecked && isMissing ? text : undefined);
  return (
    <StepDialog title={`当面签批　${lead.number}`} word="签批" {...{ isBusy, refusal, onSign: sign, onClose }}>
      <p>请审批人到键盘前输入本人口令。口令只用于这一次签名，当前登录人员不变。</p>
      {waitingIn(lead).map(({ event, matter, mode, outcome, chain, waitsFor }) => (
        <Choices
          key={event}
          {...{ isRequired: true, isInRow: true, label: [matter, mode ?? outcome ?? ''].join(' ').trim() }}
          hint={chain.length > 1 ? `${chainText(chain)}，现在由${levelTerm(waitsFor)}审批。` : undefined}
          choices={DECISIONS.map((value) => ({ value, title: value }))}
          error={missing(typed.decisions[event] === undefined, '请选择审批意见。')}
          value={typed.decisions[event] ?? ('' as Decision)}
          onChange={(decision) => put({ decisions: { ...typed.decisions, [event]: decision } })}
        />
      ))}
      <Signers {...{ signers, value: typed.by }} onChange={(by) => put({ by })}>
        {missing(typed.by === '', '请选择审批人。')}
      </Signers>
      <Field label="审批人口令" isRequired error={missing(typed.passphrase === '', '请输入审批人口令。')}>
        {(parts) => (
          <PassphraseField
            {...parts}
            {...{ label: '审批人口令', value: typed.passphrase }}
            onChange={(passphrase) => put({ passphrase })}
          />
        )}
      </Field>
    </StepDialog>
  );
}

type SignersProps = {
  readonly signers: readonly MemberRow[];
  readonly value: string;
  readonly onChange: (login: string) => void;
  /** What is wrong. */
  readonly children: string | undefined;
};

function Signers({ signers, value, onChange, children }: SignersProps) {
  const choices = signers.map(({ login, name, role }) => ({ value: login, title: `${name}（${ROLE_TERMS[role]}）` }));
  return (
    <Choices {...{ label: '审批人', isRequired: true, isInRow: true, choices, value, onChange, error: children }} />
  );
}

function levelTerm(level: ChainLevel | null): string {
  return level === null ? '' : LEVEL_TERMS[level];
}

/** What waits in this lead for an approval that can be signed here; the commission decides on paper. */
export function waitingIn({ course }: Pick<LeadFile, 'course'>): readonly Request[] {
  return course.requests.filter(({ waitsFor }) => waitsFor !== null && waitsFor !== 'commission');
}

function useSigning(lead: LeadFile, onClose: () => void) {
  const vault = useVault();
  const changed = useChanged();
  const notices = useNotices();
  const [typed, setTyped] = useState<Typed>({ by: '', passphrase: '', decisions: {} });
  const [isChecked, setIsChecked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const sign = async () => {
    setIsChecked(true);
    const { by, passphrase } = typed;
    const decisions = waitingIn(lead).flatMap(({ event: request }) => {
      const decision = typed.decisions[request];
      return decision === undefined ? [] : [{ lead: lead.id, request, decision }];
    });
    if (by === '' || passphrase === '' || decisions.length < waitingIn(lead).length) return;
    setIsBusy(true);
    setRefusal(null);
    try {
      await vault.leads.sign({ by, passphrase, decisions });
      changed('lead', 'ledger', 'desk', 'packages');
      notices.done('已签批。');
      onClose();
    } catch (error) {
      setRefusal(refusalOf(error));
      setIsBusy(false);
    }
  };
  const put = (changes: Partial<Typed>) => setTyped({ ...typed, ...changes });
  return { typed, put, isChecked, isBusy, refusal, sign };
}
