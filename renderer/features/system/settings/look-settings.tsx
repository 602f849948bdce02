import { Radio } from 'antd';
import { useId } from 'react';
import type { Choice } from '../../../ui/choice.ts';
import { Choices } from '../../../ui/choices.tsx';
import { textSizes } from './text-sizes.ts';
import { useSaving } from './use-saving.ts';

const THEMES: readonly Choice<'light' | 'high-contrast'>[] = [
  { value: 'light', title: '浅色' },
  { value: 'high-contrast', title: '高对比', text: '黑底白字，边线和焦点加粗，看不清时用。' },
];

/** Colours, and how large all text is. */
export function LookSettings() {
  const { now, save } = useSaving();
  const id = useId();
  return (
    <>
      <Choices label="界面" choices={THEMES} value={now.theme} onChange={(theme) => void save({ theme })} />
      <fieldset className="field">
        <legend className="field-label">文字大小</legend>
        <Radio.Group
          name={id}
          aria-label="文字大小"
          value={now.textSize}
          onChange={(event) => {
            const size = textSizes(now.textSize).find((one) => one === event.target.value);
            if (size !== undefined) void save({ textSize: size });
          }}
        >
          {textSizes(now.textSize).map((size) => (
            <Radio key={size} value={size}>
              {size}%
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
    </>
  );
}
