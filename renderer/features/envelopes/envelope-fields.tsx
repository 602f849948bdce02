import './envelopes.css';
import { SEALINGS } from '../../../shared/rules/envelope-lists.ts';
import { Choices } from '../../ui/choices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { EnvelopeFaults, TypedEnvelope } from './model/typed-envelope.ts';

type Props = {
  readonly typed: TypedEnvelope;
  readonly faults: EnvelopeFaults;
  readonly change: (changes: Partial<TypedEnvelope>) => void;
};

/** What is written down of a sealed envelope: things that can be counted, and hands. There is no field for more. */
export function EnvelopeFields({ typed, faults, change }: Props) {
  return (
    <>
      <div className="envelope-row">
        <TextField
          {...{ label: '件数', isRequired: true, isShort: true, maxLength: 6, error: faults.pieces }}
          value={typed.pieces}
          onChange={(pieces) => change({ pieces })}
        />
        <TextField
          {...{ label: '页数', isShort: true, maxLength: 6, error: faults.pages, hint: '未拆封的可以不填。' }}
          value={typed.pages}
          onChange={(pages) => change({ pages })}
        />
      </div>
      <Choices
        {...{ label: '密封方式', isRequired: true, isInRow: true, value: typed.sealing }}
        choices={SEALINGS.map((sealing) => ({ value: sealing, title: sealing }))}
        onChange={(sealing) => change({ sealing })}
      />
      <div className="envelope-row">
        <TextField
          {...{ label: '经手人一', isRequired: true, isShort: true, maxLength: 20, error: faults.firstHand }}
          value={typed.firstHand}
          onChange={(firstHand) => change({ firstHand })}
        />
        <TextField
          {...{ label: '经手人二', isRequired: true, isShort: true, maxLength: 20, error: faults.secondHand }}
          value={typed.secondHand}
          onChange={(secondHand) => change({ secondHand })}
        />
      </div>
      <TextField
        {...{ label: '送达单位', isRequired: true, maxLength: 60, error: faults.destination }}
        hint="只写单位，不写来件涉及的人和事。"
        value={typed.destination}
        onChange={(destination) => change({ destination })}
      />
    </>
  );
}
