import { Button } from 'antd';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { WaitingDecision } from '../../../shared/contract/waiting.ts';
import { LEVEL_TERMS } from '../../../shared/rules/approval-chains.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { countText, dayText } from '../../ui/format.ts';
import { matterText } from '../signing/words.ts';

type Props = {
  readonly title: string;
  readonly group: Desk['waiting']['decidable'];
  readonly today: string;
  /** Why he may not decide is said to one who may decide others. */
  readonly withReasons?: boolean;
  /** 当面签批, of one lead or of the whole list. */
  readonly onSign: (lead?: string) => void;
};

/** Matters that wait for a decision, the oldest first; each is opened, or decided there and then. */
export function DecisionGroup({ title, group, today, withReasons = false, onSign }: Props) {
  const { total, matters } = group;
  if (total === 0) return null;
  return (
    <section className="card desk-group" aria-label={title}>
      <h2>
        {title}（{countText(total)}件）
        {total > matters.length && <span className="quiet">先列出最早的{countText(matters.length)}件</span>}
        <Button size="small" type="primary" className="desk-all" onClick={() => onSign()}>
          当面签批（清单）
        </Button>
      </h2>
      <ul className="desk-lines">
        {matters.map((one) => (
          <Line key={one.request} {...{ one, today, withReasons }} onSign={() => onSign(one.lead)} />
        ))}
      </ul>
    </section>
  );
}

type LineProps = {
  readonly one: WaitingDecision;
  readonly today: string;
  readonly withReasons: boolean;
  readonly onSign: () => void;
};

function Line({ one, today, withReasons, onSign }: LineProps) {
  const { go } = useNavigation();
  const { lead, number, subjects, reason, askedBy, askedAt, level, hindrance } = one;
  const asked = `${dayText(businessDate(Date.parse(askedAt)), today)}${askedBy}呈批`;
  return (
    <li>
      <button type="button" className="desk-open" onClick={() => go({ page: 'lead', lead })}>
        <span className="number">{number}</span>
        <strong>{subjects}</strong>
        <span>{matterText(one)}</span>
        <span className="excerpt">{reason}</span>
        <span>{asked}</span>
        {level !== null && <span>待{LEVEL_TERMS[level]}审批</span>}
        {withReasons && hindrance !== null && <span className="desk-why">{hindrance.text}</span>}
      </button>
      {level !== 'commission' && (
        <Button size="small" aria-label={`当面签批：${number} ${matterText(one)}`} onClick={onSign}>
          当面签批
        </Button>
      )}
    </li>
  );
}
