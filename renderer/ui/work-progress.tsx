import { Button, Progress } from 'antd';
import { STAGE_TERMS } from '../../shared/contract/stage-terms.ts';
import type { Work } from '../base/work.ts';
import { bytesText, countText, remainingText } from './format.ts';
import { Refused } from './refused.tsx';

/** In what a stage counts. */
export type Unit = 'bytes' | '行' | '件' | '条' | '页' | '';

type Props<Result> = {
  readonly work: Work<Result>;
  /** In what all stages of this work count, where it is not bytes. */
  readonly unit?: Unit;
  /** Stages that count in something else. */
  readonly units?: Readonly<Record<string, Unit>>;
};

/** Progress of long work with the time it may still take and a way to break it off; a refusal stands in its place. */
export function WorkProgress<Result>({ work, unit = 'bytes', units = {} }: Props<Result>) {
  const { now } = work;
  if (now.state === 'refused') return <Refused refusal={now.refusal} />;
  if (now.state !== 'running') return null;
  const { progress, startedAt, at } = now;
  const { stage = '', done = 0, total = null } = progress ?? {};
  const percent = total === null || total === 0 ? 0 : Math.floor((100 * done) / total);
  const name = STAGE_TERMS[stage] ?? '准备';
  return (
    <div className="work" role="status" aria-live="polite">
      <div className="work-line">
        <span>正在{name}</span>
        <span>{progress === null ? '' : amountText(done, total, units[stage] ?? unit)}</span>
        <span>{remainingText(done, total, at - startedAt)}</span>
        <Button size="small" onClick={work.cancel}>
          取消
        </Button>
      </div>
      <Progress percent={percent} showInfo={total !== null} aria-label={name} />
    </div>
  );
}

function amountText(done: number, total: number | null, unit: Unit): string {
  if (unit === '') return '';
  const text = (value: number) => (unit === 'bytes' ? bytesText(value) : `${countText(value)}${unit}`);
  return total === null ? text(done) : `${text(done)} / ${text(total)}`;
}
