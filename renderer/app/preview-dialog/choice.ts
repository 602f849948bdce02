import type { ChoicePurpose } from '../../../shared/contract/shell.ts';

/** What the person is asked to point at. */
export type PreviewChoice = {
  readonly kind: 'files' | 'folder' | 'target';
  readonly purpose: ChoicePurpose;
  readonly several: boolean;
  readonly suggestedName: string;
  /** Nothing chosen is an empty list. */
  readonly answer: (paths: readonly string[]) => void;
};
