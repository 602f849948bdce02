import { Button, Input, Space } from 'antd';
import type { ChoicePurpose } from '../../shared/contract/shell.ts';
import { usePicker } from '../base/picker.ts';
import type { ControlParts } from './field.tsx';

type Props = Partial<ControlParts> & {
  readonly label: string;
  readonly value?: string;
  readonly onChange?: (path: string) => void;
  readonly purpose: ChoicePurpose;
  /** A file that is there, a folder, or a place for a new file with this name. */
  readonly of: 'file' | 'folder' | { readonly suggestedName: string };
};

/** A path: typed, pasted, or pointed at. */
export function PathField({ label, value = '', onChange, purpose, of, ...parts }: Props) {
  const picker = usePicker();
  const choose = async () => {
    const path =
      of === 'file'
        ? (await picker.files(purpose))[0]
        : of === 'folder'
          ? await picker.folder(purpose)
          : await picker.target(purpose, of.suggestedName);
    if (path !== null && path !== undefined) onChange?.(path);
  };
  return (
    <Space.Compact block>
      <Input {...parts} aria-label={label} value={value} onChange={(event) => onChange?.(event.target.value)} />
      <Button aria-label={`选择…（${label}）`} onClick={() => void choose()}>
        选择…
      </Button>
    </Space.Compact>
  );
}
