import type { CursorPlace } from '../../../drafts/draft.ts';
import { controlOf } from '../focus.ts';

/** Where the cursor stands, when it stands in a field of the form. */
export function cursorAt(element: Element | null): CursorPlace | null {
  const row = element?.closest<HTMLElement>('[data-field]');
  const field = row?.dataset['field'];
  if (field === undefined) return null;
  const scroll = row?.closest('main')?.scrollTop ?? 0;
  const [start, end] = isText(element) ? [element.selectionStart, element.selectionEnd] : [null, null];
  return { field, start, end, scroll };
}

/** Puts the cursor back to where it stood. */
export function returnCursor({ field, start, end, scroll }: CursorPlace): void {
  const control = controlOf(field);
  if (control === null) return;
  control.focus({ preventScroll: true });
  if (isText(control) && start !== null) control.setSelectionRange(start, end ?? start);
  const page = control.closest('main');
  if (page !== null) page.scrollTop = scroll;
  control.scrollIntoView({ block: 'nearest' });
}

function isText(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && ['text', 'search', 'tel'].includes(element.type))
  );
}
