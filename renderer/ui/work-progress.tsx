import { Button, Progress } from 'antd';
import type { Work } from '../base/work.ts';
import { bytesText, countText, remainingText } from './format.ts';
import { Refused } from './refused.tsx';

/** What the stages of long work are called, and in what they count. */
export type Stages = Readonly<
  Record<string, { readonly name: string; readonly unit: 'bytes' | '行' | '件' | '条' | '页' | '' }>
>;

/** Progress of long work with the time it may still take and a way to break it off; a refusal stands in its place. */
export function WorkProgress<Result>({ work, stages }: { readonly work: Work<Result>; readonly stages: Stages }) {
  const { now } = work;
  if (now.state === 'refused') return <Refused refusal={now.refusal} />;
  if (now.state !== 'running') return null;
  const { progress, startedAt, at } = now;
  const stage = progress === null ? undefined : stages[progress.stage];
  const total = progress?.total ?? null;
  const percent = progress === null || total === null || total === 0 ? 0 : Math.floor((100 * progress.done) / total);
  return (
    <div className="work" role="status" aria-live="polite">
      <div className="work-line">
        <span>{stage?.name ?? '正在准备'}</span>
        <span>{progress === null ? '' : amountText(progress.done, total, stage?.unit ?? '')}</span>
        <span>{progress === null ? '' : remainingText(progress.done, total, at - startedAt)}</span>
        <Button size="small" onClick={work.cancel}>
          取消
        </Button>
      </div>
      <Progress percent={percent} showInfo={total !== null} aria-label={stage?.name ?? '进度'} />
    </div>
  );
}

function amountText(done: number, total: number | null, unit: Stages[string]['unit']): string {
  if (unit === '') return '';
  const text = (value: number) => (unit === 'bytes' ? bytesText(value) : `${countText(value)}${unit}`);
  return total === null ? text(done) : `${text(done)} / ${text(total)}`;
}
