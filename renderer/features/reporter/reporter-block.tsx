import './reporter.css';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Reporter } from '../../../shared/domain/lead/fields.ts';
import { Facts } from '../../ui/facts.tsx';
import { timeLeftText } from './time-left.ts';

type Props = { readonly reporter: Reporter; readonly secondsLeft: number; readonly onHide: () => void };

/** The identity, in the shielded block: 检举控告人 and 被反映人 differ by few characters, so colour and border differ too. */
export function ReporterBlock({ reporter, secondsLeft, onHide }: Props) {
  const block = useRef<HTMLElement>(null);
  useEffect(() => {
    block.current?.focus();
  }, []);
  return (
    <section className="shielded" aria-label="检举控告人（受保护）" ref={block} tabIndex={-1}>
      <div className="shielded-head">
        <strong>检举控告人（受保护）</strong>
        <span role="timer">{timeLeftText(secondsLeft)}后自动遮蔽</span>
        <Button size="small" onClick={onHide}>
          立即遮蔽
        </Button>
      </div>
      <Facts facts={reporterFacts(reporter)} />
    </section>
  );
}

function reporterFacts(reporter: Reporter): readonly (readonly [string, string])[] {
  const yesNo = (value: boolean | undefined) => (value === undefined ? '' : value ? '是' : '否');
  const facts = [
    ['姓名', reporter.name],
    ['联系方式', reporter.contact],
    ['地址', reporter.address ?? ''],
    ['单位', reporter.organisation ?? ''],
    ['要求保密', yesNo(reporter.confidential)],
    ['同意反馈', yesNo(reporter.feedbackAgreed)],
    ['其他', reporter.remarks ?? ''],
  ] as const;
  return facts.filter(([, value]) => value !== '');
}
