import { Modal, type ModalProps } from 'antd';
import { useFirstField } from './first-field.ts';
import { useFocusReturn } from './focus-return.ts';

/**
 * A dialog, open as long as it is drawn. The cursor goes into its first field, and back to where it was when it closes.
 */
export function Dialog({ children, ...rest }: Omit<ModalProps, 'open' | 'afterOpenChange'>) {
  const { ref, afterOpenChange } = useFirstField<HTMLDivElement>();
  useFocusReturn();
  return (
    <Modal {...rest} open afterOpenChange={afterOpenChange}>
      <div ref={ref}>{children}</div>
    </Modal>
  );
}
