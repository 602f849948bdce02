import { Button, type ButtonProps, Tooltip } from 'antd';
import { useId } from 'react';
import type { Right } from '../../shared/rules/rights.ts';
import { useHindrance } from '../base/rights.ts';

/** Within the page, so that a screen reader meets it where it belongs. */
const mainOf = (node: HTMLElement) => node.closest('main') ?? document.body;

type Props = Omit<ButtonProps, 'disabled'> & {
  readonly right: Right;
  /** Another reason why it cannot be done now, where there is one. */
  readonly hindrance?: string | null;
  /** Nothing to do it with yet: the usual grey of an unfinished form, which explains itself. */
  readonly isIdle?: boolean;
};

/**
 * A button for something that not everybody may do. Who may not sees it all the same, greyed, and is told who may: at
 * the mouse, at the focus, and by a screen reader.
 */
export function RightButton({ right, hindrance: other = null, isIdle = false, ...rest }: Props) {
  const id = useId();
  const reason = useHindrance(right) ?? other;
  if (reason === null) return <Button {...rest} disabled={isIdle} />;
  const { onClick: _, htmlType: __, type: ___, ...look } = rest;
  return (
    <Tooltip title={reason} trigger={['hover', 'focus']} getPopupContainer={mainOf}>
      <Button {...look} className="hindered" aria-disabled aria-describedby={id} />
      <span id={id} className="for-reader">
        {reason}
      </span>
    </Tooltip>
  );
}
