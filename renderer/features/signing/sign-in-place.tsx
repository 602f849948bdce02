import './signing.css';
import { useRead } from '../../base/query.ts';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { ROLE_TERMS } from '../../../shared/rules/roles.ts';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { signersAmong } from '../../base/rights.ts';
import { useSession } from '../../base/session.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Field } from '../../ui/field.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { Outcomes } from './outcomes.tsx';
import { SigningLines } from './signing-lines.tsx';
import { linesOf, useSigning } from './use-signing.ts';
import { useWaitingAdvice } from './use-waiting-advice.ts';
import { leftOutText } from './words.ts';

type Props = {
  /** Only what waits in this lead, which lies open behind the dialog. */
  readonly lead?: string;
  readonly onClose: () => void;
};

/**
 * 当面签批: who may approve takes the keyboard for this act only. What is signed is exactly what stands here, one
 * signature a lead; what he may not decide stands here too, with the reason, and is left out.
 */
export function SignInPlace({ lead, onClose }: Props) {
  const { summary } = useSession();
  const members = useRead('vault', ['members'], (vault) => vault.members.list({}));
  if (members.data === undefined) return null;
  const signers = signersAmong(members.data, 'approve');
  const first = signers.find(({ login }) => login === summary.member.login)?.login ?? '';
  return <Signing {...{ signers, first, lead, onClose }} />;
}

const told = (error: Error | null): Refusal | null => (error === null ? null : refusalOf(error));

type SigningProps = {
  readonly signers: readonly MemberRow[];
  readonly first: string;
  readonly lead: string | undefined;
  readonly onClose: () => void;
};

function Signing({ signers, first, lead, onClose }: SigningProps) {
  const { typed, put, putLine, faults, isBusy, refusal, barred, outcomes, sign } = useSigning(first);
  const { by } = typed;
  const ofLead = lead === undefined ? {} : { lead };
  const waiting = useRead('desk', ['waiting', by, lead ?? ''], (vault) =>
    vault.leads.waiting({ ...ofLead, ...(by === '' ? {} : { by }) }),
  );
  const lines = waiting.data === undefined ? [] : linesOf(waiting.data);
  const advice = useWaitingAdvice(lines);
  const signer = signers.find(({ login }) => login === by)?.name ?? '';
  const leftOut = (line: (typeof lines)[number]) =>
    leftOutText(line, lines.indexOf(line) + 1, signer) ?? barred[line.request] ?? null;
  if (outcomes !== null) return <Outcomes {...{ outcomes, onClose }} />;
  return (
    <StepDialog
      title="当面签批"
      word="签批"
      {...{ isBusy, refusal: refusal ?? told(waiting.error ?? advice.error), onClose }}
      onSign={() => sign(lines, leftOut)}
    >
      <p>请审批人到键盘前，逐件看过后输入本人口令。口令只用于这一次签名，一件一个签名，当前登录人员不变。</p>
      <Choices
        {...{ label: '审批人', isRequired: true, isInRow: true, value: by, error: faults.by }}
        choices={signers.map(({ login, name, role }) => ({ value: login, title: `${name}（${ROLE_TERMS[role]}）` }))}
        onChange={(login) => put({ by: login })}
      />
      {waiting.data !== undefined && (
        <SigningLines
          {...{ lines, advice: advice.of, leftOut, typed: typed.lines, faults: faults.lines, onChange: putLine }}
          isChosen={by !== ''}
          canRead={lead === undefined}
        />
      )}
      <Field label="审批人口令" isRequired error={faults.passphrase}>
        {(parts) => (
          <PassphraseField
            {...parts}
            {...{ label: '审批人口令', value: typed.passphrase }}
            onChange={(passphrase) => put({ passphrase })}
            onEnter={() => {
              if (!isBusy) void sign(lines, leftOut);
            }}
          />
        )}
      </Field>
    </StepDialog>
  );
}
