import { createContext, use } from 'react';
import type { ChoicePurpose } from '../../shared/contract/shell.ts';

/** Lets the person at the machine point at files and folders. Nothing (`[]`, `null`) when the dialog is closed. */
export type Picker = {
  readonly files: (purpose: ChoicePurpose, several?: boolean) => Promise<readonly string[]>;
  readonly folder: (purpose: ChoicePurpose) => Promise<string | null>;
  readonly target: (purpose: ChoicePurpose, suggestedName: string) => Promise<string | null>;
};

const Context = createContext<Picker | null>(null);

export const PickerProvider = Context;

/** The dialogs for files and folders: the system's own in Electron, the window's in the preview host. */
export function usePicker(): Picker {
  const picker = use(Context);
  if (picker === null) throw new RangeError('outside of PickerProvider');
  return picker;
}
