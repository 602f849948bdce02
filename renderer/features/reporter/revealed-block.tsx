import { ReporterBlock } from './reporter-block.tsx';
import type { Revealed } from './use-revealed.ts';

type Props = {
  readonly revealed: Revealed;
  /** The block is gone, and with it whatever in it had the focus. */
  readonly onHidden: () => void;
};

/** The identity, as long as it is open. */
export function RevealedBlock({ revealed: { reporter, secondsLeft, hide }, onHidden }: Props) {
  if (reporter === null) return null;
  const hideNow = () => {
    hide();
    onHidden();
  };
  return <ReporterBlock {...{ reporter, secondsLeft }} onHide={hideNow} />;
}
