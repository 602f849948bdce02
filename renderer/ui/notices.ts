import { App } from 'antd';
import { useMemo } from 'react';
import { type Refusal, refusalOf } from '../base/refusal.ts';

/** Short notes at the edge of the window; what must be acted upon stands on the page instead. */
export type Notices = {
  readonly done: (text: string) => void;
  /** Something to know that is neither done nor refused. */
  readonly told: (text: string) => void;
  /** A refusal that has no place on the page. */
  readonly refused: (error: unknown) => Refusal;
};

/** The window's notes. */
export function useNotices(): Notices {
  const { message } = App.useApp();
  return useMemo(
    () => ({
      done: (text) => {
        void message.success(text);
      },
      told: (text) => {
        void message.info(text);
      },
      refused: (error) => {
        const refusal = refusalOf(error);
        if (refusal.code !== 'CANCELLED') void message.error(refusal.text);
        return refusal;
      },
    }),
    [message],
  );
}
