import { Button } from 'antd';
import { useState } from 'react';
import type { AnsweredAdvice } from '../../../shared/contract/advice.ts';
import type { WaitingDecision } from '../../../shared/contract/waiting.ts';
import { onBehalfText } from '../../../shared/rules/approval-chains.ts';
import { AdviceLines } from '../../ui/advice/advice-lines.tsx';
import { Choices } from '../../ui/choices.tsx';
import { LinesField } from '../../ui/lines-field.tsx';
import { Gist } from './gist.tsx';
import { ANSWERS, type TypedLine } from './typed.ts';
import { matterText } from './words.ts';

type Props = {
  readonly lines: readonly WaitingDecision[];
  /** What is advised of each, by its request. */
  readonly advice: ReadonlyMap<string, readonly AnsweredAdvice[]>;
  /** Why a line is left out. */
  readonly leftOut: (line: WaitingDecision) => string | null;
  /** An approver was chosen. */
  readonly isChosen: boolean;
  /** The leads can be opened here, to be read before. */
  readonly canRead: boolean;
  readonly typed: Readonly<Record<string, TypedLine>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly onChange: (request: string, changes: Partial<TypedLine>) => void;
};

/** The list that is decided on, each line with what it asks for and why. */
export function SigningLines({ lines, advice, leftOut, isChosen, canRead, typed, faults, onChange }: Props) {
  const open = lines.filter((line) => leftOut(line) === null).length;
  return (
    <section aria-label="待审批事项">
      <p role="status" className="signing-count">
        {countText(lines.length, open, isChosen)}
      </p>
      <ol className="signing-lines">
        {lines.map((line) => (
          <li key={line.request}>
            <Head {...{ line, canRead, place: lines.indexOf(line) + 1 }} />
            <AdviceLines advice={advice.get(line.request) ?? []} />
            {isChosen && (
              <Answer
                {...{ line, leftOut: leftOut(line), typed: typed[line.request], error: faults[line.request] }}
                place={lines.indexOf(line) + 1}
                onChange={(changes) => onChange(line.request, changes)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function countText(all: number, open: number, isChosen: boolean): string {
  if (all === 0) return '没有待审批的事项。';
  if (!isChosen) return `共${String(all)}件，请先选择审批人。`;
  return open === all ? `共${String(all)}件。` : `共${String(all)}件，可签批${String(open)}件。`;
}

type HeadProps = { readonly line: WaitingDecision; readonly place: number; readonly canRead: boolean };

function Head({ line, place, canRead }: HeadProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { number, subjects, organisation, reason, askedBy, lead, request } = line;
  return (
    <>
      <div className="signing-head">
        <span className="signing-place">第{place}件</span>
        <span className="number">{number}</span>
        <strong>{subjects}</strong>
        <span className="quiet">{organisation}</span>
        {canRead && (
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? '收起' : '查看'}：${number}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? '收起' : '查看'}
          </Button>
        )}
      </div>
      <div>
        <strong>{matterText(line)}</strong>
        {askedBy === '' ? '' : `　${askedBy}呈批`}
        {reason === '' || isOpen ? '' : `　理由：${reason}`}
      </div>
      {isOpen && <Gist {...{ lead, request }} />}
    </>
  );
}

type AnswerProps = {
  readonly line: WaitingDecision;
  readonly place: number;
  readonly leftOut: string | null;
  readonly typed: TypedLine | undefined;
  readonly error: string | undefined;
  readonly onChange: (changes: Partial<TypedLine>) => void;
};

function Answer({ line, place, leftOut, typed, error, onChange }: AnswerProps) {
  if (leftOut !== null) return <p className="signing-left-out">{leftOut}</p>;
  const answer = typed?.answer;
  return (
    <>
      {line.onBehalfOf !== null && <p className="quiet">由您{onBehalfText(line.onBehalfOf)}审批。</p>}
      <Choices
        {...{ label: `第${String(place)}件审批意见：${line.number}`, isRequired: true, isInRow: true, error }}
        choices={ANSWERS.map((value) => ({ value, title: value }))}
        value={answer ?? ('' as (typeof ANSWERS)[number])}
        onChange={(value) => onChange({ answer: value })}
      />
      {(answer === '不同意' || answer === '退回修改') && (
        <LinesField
          {...{ label: '具体意见', maxLength: 2000, rows: 2, value: typed?.opinion ?? '' }}
          onChange={(opinion) => onChange({ opinion })}
        />
      )}
    </>
  );
}
