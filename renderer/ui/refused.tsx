import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Refusal } from '../base/refusal.ts';

/** Why something was not done, in a sentence that says what to do; the code stands small behind it, for the telephone. */
export function Refused({ refusal, action }: { readonly refusal: Refusal; readonly action?: ReactNode }) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="refused"
      title={refusal.text}
      description={<span className="code">{refusal.code}</span>}
      action={action}
    />
  );
}
