import { useState } from 'react';
import type { PackageRow } from '../../../shared/contract/packages.ts';
import { findingText } from '../../../shared/domain/package/finding-text.ts';
import { useChanged } from '../../base/query.ts';
import { useVault } from '../../base/session.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** What is to be looked into about a package, and the way to close it with a reason. */
export function Findings({ row }: { readonly row: PackageRow }) {
  const [closing, setClosing] = useState<string | null>(null);
  const vault = useVault();
  const changed = useChanged();
  const open = row.findings.filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return null;
  const close = async (reason: string) => {
    await vault.packages.closeFinding({ finding: closing ?? '', reason });
    changed('packages', 'desk');
  };
  return (
    <ul aria-label="待核情况">
      {open.map((finding) => (
        <li key={finding.id}>
          {findingText(finding)}{' '}
          <RightButton right="handoff" size="small" type="link" onClick={() => setClosing(finding.id)}>
            已核对
          </RightButton>
        </li>
      ))}
      {closing !== null && (
        <ReasonDialog title="待核情况已核对" action="记录" onReason={close} onClose={() => setClosing(null)}>
          <p>写明核对结果；记录后不再提示。</p>
        </ReasonDialog>
      )}
    </ul>
  );
}
