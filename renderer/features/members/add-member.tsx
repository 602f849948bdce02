import { useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { hasRight } from '../../../shared/rules/rights.ts';
import { useChanged } from '../../base/query.ts';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { useSession, useVault } from '../../base/session.tsx';
import { Choices } from '../../ui/choices.tsx';
import { NewPassphrase } from '../../ui/new-passphrase.tsx';
import { useNotices } from '../../ui/notices.ts';
import { TextField } from '../../ui/text-field.tsx';
import { type NewMember, newMemberFaults, type NewMemberFaults, refusedAt } from './new-member.ts';
import { roleChoices } from './role-words.ts';
import { signersAmong } from '../../base/rights.ts';
import { Signer } from './signer.tsx';
import { SigningDialog } from './signing-dialog.tsx';

type Props = { readonly members: readonly MemberRow[]; readonly onClose: () => void };

/** 添加人员: who it is, what he does, his own passphrase, and the signature of one who may admit. */
export function AddMember({ members, onClose }: Props) {
  const { draft, put, faults, refusal, isBusy, attempt, add } = useAdding(onClose);
  const { summary } = useSession();
  return (
    <SigningDialog title="添加人员" word="签名并添加" {...{ isBusy, refusal, attempt, onClose }} onSign={add}>
      <TextField
        {...{ label: '姓名', isRequired: true, maxLength: 50, value: draft.name, error: faults.name }}
        onChange={(name) => put({ name })}
      />
      <TextField
        {...{ label: '登录名', maxLength: 50, value: draft.login, error: faults.login }}
        hint="解锁时选用，不填则与姓名相同。登录名以明文写在线索库文件夹中，不愿显示姓名的可用编号。"
        onChange={(login) => put({ login })}
      />
      <Choices
        {...{ label: '职责', isRequired: true, value: draft.role, error: faults.role }}
        choices={roleChoices(summary.kind)}
        onChange={(role) => put({ role })}
      />
      <NewPassphrase
        {...{ label: '新人员的口令', value: draft.next, again: draft.again }}
        errors={{ value: faults.next, again: faults.again }}
        onChange={(next) => put({ next })}
        onAgain={(again) => put({ again })}
      />
      <p className="caution" role="note">
        口令由新人员本人输入，不要代填，不要告诉他人。口令忘记后无法找回。
      </p>
      <Signer right="admit" {...{ signers: signersAmong(members, 'admit'), draft, faults }} onChange={put} />
    </SigningDialog>
  );
}

function useAdding(onClose: () => void) {
  const vault = useVault();
  const changed = useChanged();
  const notices = useNotices();
  const { summary } = useSession();
  const [draft, setDraft] = useState(() => nobody(summary));
  const [tries, setTries] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const atFields = refusedAt(refusal);
  const faults: NewMemberFaults = { ...atFields, ...(tries === 0 ? {} : newMemberFaults(draft)) };
  const add = async () => {
    setTries(tries + 1);
    if (Object.keys(newMemberFaults(draft)).length > 0) return;
    const { name, login, role, next, signer, passphrase } = draft;
    setBusy(true);
    setRefusal(null);
    try {
      const typed = login.trim() === '' ? {} : { login: login.trim() };
      const row = { name: name.trim(), ...typed, role, newPassphrase: next, by: signer, passphrase };
      await vault.members.add(row);
      changed('vault');
      notices.done(`已添加${name.trim()}。请另做一份备份：以前的备份中没有这名人员。`);
      onClose();
    } catch (error) {
      setRefusal(refusalOf(error));
      setBusy(false);
    }
  };
  return {
    ...{ draft, faults, isBusy, add, attempt: `${String(tries)}/${refusal?.code ?? ''}` },
    refusal: Object.keys(atFields).length === 0 ? refusal : null,
    put: (changes: Partial<NewMember>) => {
      setRefusal(null);
      setDraft({ ...draft, ...changes });
    },
  };
}

function nobody({ kind, member }: ReturnType<typeof useSession>['summary']): NewMember {
  const signer = hasRight(member.role, 'admit') ? member.login : '';
  return {
    ...{ name: '', login: '', role: kind === 'team' ? 'handler' : 'clerk' },
    ...{ next: '', again: '', signer, passphrase: '' },
  };
}
