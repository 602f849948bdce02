import { useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { useChanged } from '../../base/query.ts';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { useVault } from '../../base/session.tsx';
import { Field } from '../../ui/field.tsx';
import { useNotices } from '../../ui/notices.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { SigningDialog } from './signing-dialog.tsx';

const PASSPHRASE = '本人口令';

/** 停用: what it does and what it does not, then the passphrase of the one who answers for it. */
export function SuspendMember({ member, onClose }: { readonly member: MemberRow; readonly onClose: () => void }) {
  const { passphrase, setPassphrase, missing, refusal, isBusy, attempt, suspend } = useSuspending(member, onClose);
  const isWrong = refusal?.code === 'WRONG_PASSPHRASE';
  return (
    <SigningDialog
      {...{ title: `停用${member.name}`, word: '签名并停用', isGrave: true, isBusy, attempt, onClose }}
      refusal={isWrong ? null : refusal}
      onSign={suspend}
    >
      <ul className="member-consequences">
        <li>{member.name}的口令立即不能再打开本线索库；其未完成的草稿不能再打开。</li>
        <li>整库更换密钥、重新加密，需要一些时间；请不要关机。</li>
        <li>其以前的签名、登记和办理记录不变，仍然有效。</li>
        <li>以前的备份、其他电脑上的副本仍能用其口令打开：请重新备份，按规定销毁旧备份，并在其他电脑上同样停用。</li>
        <li>停用不能撤销。以后需要的，重新添加。</li>
      </ul>
      <Field label={PASSPHRASE} error={isWrong ? refusal.text : missing} isRequired>
        {(parts) => (
          <PassphraseField {...parts} {...{ label: PASSPHRASE, value: passphrase }} onChange={setPassphrase} />
        )}
      </Field>
    </SigningDialog>
  );
}

function useSuspending({ name, login }: MemberRow, onClose: () => void) {
  const vault = useVault();
  const changed = useChanged();
  const notices = useNotices();
  const [passphrase, setPassphrase] = useState('');
  const [tries, setTries] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const suspend = async () => {
    setTries(tries + 1);
    setRefusal(null);
    if (passphrase === '') return;
    setBusy(true);
    try {
      await vault.members.suspend({ login, passphrase });
      changed('vault');
      notices.done(`已停用${name}，线索库密钥已更换。请另做一份备份。`);
      onClose();
    } catch (error) {
      setRefusal(refusalOf(error));
      setBusy(false);
    }
  };
  const missing = tries > 0 && passphrase === '' ? '请输入您的口令。' : undefined;
  const attempt = `${String(tries)}/${refusal?.code ?? ''}`;
  return { passphrase, setPassphrase, missing, refusal, isBusy, attempt, suspend };
}
