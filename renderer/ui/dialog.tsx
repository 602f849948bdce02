import { Modal, type ModalProps } from 'antd';
import { useRef } from 'react';
import { useFocusReturn } from './focus-return.ts';

/**
 * A dialog, open as long as it is drawn. The cursor goes into its first field, and back to where it was when it closes.
 */
export function Dialog({ children, ...rest }: Omit<ModalProps, 'open' | 'afterOpenChange'>) {
  const body = useRef<HTMLDivElement>(null);
  useFocusReturn();
  const begin = () => body.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  return (
    <Modal {...rest} open afterOpenChange={begin}>
      <div ref={body}>{children}</div>
    </Modal>
  );
}
