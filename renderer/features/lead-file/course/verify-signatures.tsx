import { Alert, Button } from 'antd';
import { verifiedText } from '../../../../shared/domain/lead/verified-text.ts';
import type { LeadVerified } from '../../../../shared/contract/lead-verified.ts';
import { useState } from 'react';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { useVault } from '../../../base/session.tsx';
import { Refused } from '../../../ui/refused.tsx';

type Found = { readonly verified: LeadVerified } | { readonly refusal: Refusal };

/** 验证签名: who signed the course of this lead, and whether anything in it was changed since. */
export function VerifySignatures({ lead }: { readonly lead: string }) {
  const vault = useVault();
  const [isVerifying, setVerifying] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const verify = async () => {
    setVerifying(true);
    try {
      setFound({ verified: await vault.leads.verify({ lead }) });
    } catch (error) {
      setFound({ refusal: refusalOf(error) });
    }
    setVerifying(false);
  };
  return (
    <>
      <Button size="small" loading={isVerifying} onClick={() => void verify()}>
        验证签名
      </Button>
      <div role="status" className="case-verified">
        {found !== null && 'verified' in found && <Told verified={found.verified} />}
      </div>
      {found !== null && 'refusal' in found && <Refused refusal={found.refusal} />}
    </>
  );
}

function Told({ verified: { events, signers, findings } }: { readonly verified: LeadVerified }) {
  const said = verifiedText(events, signers, findings.length);
  if (findings.length === 0) return <Alert type="success" showIcon title={said} />;
  return (
    <Alert
      type="error"
      showIcon
      title={said}
      description={
        <ul>
          {findings.map(({ code, where, text }) => (
            <li key={`${code} ${where}`}>
              {text}（{code}，{where}）
            </li>
          ))}
        </ul>
      }
    />
  );
}
