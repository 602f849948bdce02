import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { InspectResult, OpenResult } from '../../../../shared/contract/packages.ts';
import { useChanged } from '../../../base/query.ts';
import { useVault } from '../../../base/session.tsx';
import { useWork } from '../../../base/work.ts';
import { PathField } from '../../../ui/path-field.tsx';
import { RightButton } from '../../../ui/right-button.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { folderOf } from '../folder-of.ts';
import { Inspected } from './inspected.tsx';
import { TakenIn } from './taken-in.tsx';

/** The walk of a package that came in: point at it, 验封, and only then 拆封入库, with the receipt onto the same medium. */
export function Receive() {
  const vault = useVault();
  const changed = useChanged();
  const place = useRef<HTMLElement>(null);
  const [file, setFile] = useState('');
  const looking = useWork<InspectResult>();
  const taking = useWork<OpenResult>();
  const choose = (path: string) => {
    setFile(path);
    looking.reset();
    taking.reset();
  };
  const again = (path: string) => {
    choose(path);
    // The button that was pressed is gone.
    place.current?.focus();
  };
  const inspect = () => looking.run((signal) => vault.packages.inspect({ file: file.trim() }, { signal }));
  const takeIn = async (receiptFolder: string) => {
    const receipt = receiptFolder === '' ? {} : { receiptFolder };
    await taking.run((signal) => vault.packages.open({ file: file.trim(), ...receipt }, { signal }));
    changed('packages', 'ledger', 'desk', 'lead', 'cards');
  };
  const found = looking.now.state === 'done' ? looking.now.result : null;
  return (
    <section ref={place} tabIndex={-1} className="card narrow" aria-label="验封与拆封">
      <h2>验封与拆封</h2>
      <PathField label="密封包文件" value={file} onChange={choose} purpose="package" of="file" />
      <p className="quiet">选择介质上的 .mxp 文件；分卷的选第一卷，全部分卷放在同一文件夹。</p>
      {taking.now.state === 'idle' && (
        <RightButton
          right="handoff"
          type={found === null ? 'primary' : 'default'}
          isIdle={file.trim() === ''}
          onClick={() => void inspect()}
        >
          验封
        </RightButton>
      )}
      <WorkProgress work={looking} />
      {found !== null && taking.now.state === 'idle' && (
        <Inspected found={found} folder={folderOf(file.trim())} onTakeIn={(folder) => void takeIn(folder)} />
      )}
      <WorkProgress work={taking} />
      {taking.now.state === 'done' && <TakenIn done={taking.now.result} onNext={() => again('')} />}
      {taking.now.state === 'refused' && <Button onClick={() => again(file)}>重新验封</Button>}
    </section>
  );
}
