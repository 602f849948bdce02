import { lazy, type PropsWithChildren, Suspense, useMemo, useState } from 'react';
import { type Picker, PickerProvider } from '../base/picker.ts';
import { useServices } from '../base/session.tsx';
import type { PreviewChoice } from './preview-dialog/choice.ts';

/** The dialog of the preview host is no part of a packaged window. */
const PreviewDialog = __PREVIEW__
  ? lazy(async () => ({ default: (await import('./preview-dialog/preview-dialog.tsx')).PreviewDialog }))
  : null;

/** Gives everything below it the dialogs for files and folders. */
export function Picking({ children }: PropsWithChildren) {
  const { shell, preview } = useServices();
  const [choice, setChoice] = useState<PreviewChoice | null>(null);
  const picker = useMemo<Picker>(() => {
    if (preview === null) {
      return {
        files: (purpose, several = false) => shell.chooseFiles({ purpose, several }),
        folder: (purpose) => shell.chooseFolder({ purpose }),
        target: (purpose, suggestedName) => shell.chooseTarget({ purpose, suggestedName }),
      };
    }
    const ask = (wanted: Omit<PreviewChoice, 'answer'>) =>
      new Promise<readonly string[]>((resolve) => {
        setChoice({
          ...wanted,
          answer: (paths) => {
            setChoice(null);
            resolve(paths);
          },
        });
      });
    return {
      files: (purpose, several = false) => ask({ kind: 'files', purpose, several, suggestedName: '' }),
      folder: async (purpose) => (await ask({ kind: 'folder', purpose, several: false, suggestedName: '' }))[0] ?? null,
      target: async (purpose, suggestedName) =>
        (await ask({ kind: 'target', purpose, several: false, suggestedName }))[0] ?? null,
    };
  }, [shell, preview]);
  return (
    <PickerProvider value={picker}>
      {children}
      {choice !== null && PreviewDialog !== null && (
        <Suspense>
          <PreviewDialog choice={choice} />
        </Suspense>
      )}
    </PickerProvider>
  );
}
