import { Button } from 'antd';
import { useState } from 'react';
import type { CheckResult } from '../../../../shared/contract/vault.ts';
import { useVault } from '../../../base/session.tsx';
import { useWork } from '../../../base/work.ts';
import type { Choice } from '../../../ui/choice.ts';
import { Choices } from '../../../ui/choices.tsx';
import { Page } from '../../../ui/page.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { Checked } from './checked.tsx';

type Depth = 'quick' | 'full';

const DEPTHS: readonly Choice<Depth>[] = [
  { value: 'quick', title: '快速检查', text: '只查上次检查以后新增的记录和材料，一般几秒钟。' },
  { value: 'full', title: '全面检查', text: '核对数据库、全部记录和签名、全部材料；时间随材料多少，可随时取消。' },
];

/** In what the stages of a check count. */
const UNITS = { pages: '页', tables: '', events: '条', logs: '', streams: '', evidence: 'bytes' } as const;

/** 线索库检查: finds and tells, and changes nothing. */
export function CheckPage() {
  const { vault } = useVault();
  const work = useWork<CheckResult>();
  const [depth, setDepth] = useState<Depth>('quick');
  const { now } = work;
  const isBusy = now.state === 'running';
  const check = () => work.run((signal) => vault.check({ incremental: depth === 'quick' }, { signal }));
  return (
    <Page title="线索库检查">
      <div className="card system-form">
        <p>检查只读取、不改动任何内容。怀疑数据损坏、介质出过故障、或长期未用之后，请做一次全面检查。</p>
        <Choices label="检查范围" choices={DEPTHS} value={depth} onChange={setDepth} isDisabled={isBusy} />
        {!isBusy && (
          <Button type="primary" onClick={() => void check()}>
            开始检查
          </Button>
        )}
        <WorkProgress work={work} units={UNITS} />
      </div>
      {now.state === 'done' && <Checked result={now.result} />}
    </Page>
  );
}
