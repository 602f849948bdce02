import type { ShellInfo } from '../../shared/contract/shell.ts';

/** Set for the next page, so that it can say that what was typed is put away. It says nothing else. */
const MARK = 'mixia-locked';

/**
 * After a lock: the document is emptied, and the page is built anew from nothing. In Electron the application ends this
 * page's whole process and loads the next one itself.
 */
export function hasNothingLeft(host: ShellInfo['host']): void {
  document.body.replaceChildren();
  document.title = '密匣';
  sessionStorage.setItem(MARK, '1');
  if (host === 'preview') location.reload();
}

/** Whether this page stands here because of a lock; the answer is given once. */
export function wasLocked(): boolean {
  const locked = sessionStorage.getItem(MARK) !== null;
  sessionStorage.removeItem(MARK);
  return locked;
}
