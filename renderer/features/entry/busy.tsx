import { Spin } from 'antd';
import { Countdown } from '../../ui/countdown.tsx';

/** Says that something is going on that cannot tell how far it came, and how long it still waits before it begins. */
export function Busy({ text, until = 0 }: { readonly text: string; readonly until?: number }) {
  return (
    <p className="entry-busy">
      <Spin size="small" /> <span role="status">{text}</span> <Countdown until={until} />
    </p>
  );
}
