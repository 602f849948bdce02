import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Right } from '../../shared/rules/rights.ts';
import { useHindrance } from '../base/rights.ts';

/** What a page is for, or, for whoever has not the right to it, who has. */
export function NotYours({ right, children }: { readonly right: Right; readonly children: ReactNode }) {
  const hindrance = useHindrance(right);
  return hindrance === null ? children : <Alert type="info" showIcon title={hindrance} />;
}
