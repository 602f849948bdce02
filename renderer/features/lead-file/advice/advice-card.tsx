import { Button } from 'antd';
import { useState } from 'react';
import type { ShownAdvice } from '../../../../shared/contract/advice.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { AdviceText } from '../../../ui/advice/advice-text.tsx';
import { stepAtHand } from '../model/step-at-hand.ts';
import { ProcedureDialog } from '../procedure/procedure-dialog.tsx';

/** 提示: what a good colleague would say of this lead, until it no longer applies or somebody says why it is not followed. */
export function AdviceCard({ lead }: { readonly lead: LeadFile }) {
  const [declining, setDeclining] = useState<ShownAdvice | null>(null);
  const step = stepAtHand(lead, 'decline-advice');
  const { advice } = lead.course;
  if (advice.length === 0) return null;
  return (
    <section className="card" aria-label="提示">
      <h2>提示（{advice.length}）</h2>
      <p className="quiet">提示供参考，不代替决定，也不影响办理。</p>
      <ul className="advice-list">
        {advice.map((one) => (
          <li key={`${one.code} ${one.persons.join()}`} className="advice-item">
            <AdviceText advice={one} />
            {step !== null && (
              <Button size="small" onClick={() => setDeclining(one)}>
                写明未采纳的理由
              </Button>
            )}
          </li>
        ))}
      </ul>
      {declining !== null && step !== null && (
        <ProcedureDialog
          {...{ lead, step }}
          given={{ advice: declining.code, persons: declining.persons }}
          onClose={() => setDeclining(null)}
        />
      )}
    </section>
  );
}
