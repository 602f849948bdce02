import type { BrowserWindow, WebContents, WebFrameMain } from 'electron';
import { PAGE, PAGE_AFTER_LOCK } from './address.ts';
import { firstLook, lookOf } from './look.ts';
import { type Beginning, beginSitting, type SelfEnd, type Sitting, type SittingParts } from './sitting.ts';

/** One sitting after the other, with a lock between them. */
export type Sittings = {
  /** Begins the first one. */
  readonly begin: () => void;
  /** Ends the sitting and begins the next: a locked page, in a new process, with a new vault process behind it. */
  readonly lock: () => void;
  /** Ends the sitting and begins no other. */
  readonly end: () => void;
  /** Brings the window to the front, for a person who started the application a second time. */
  readonly show: () => void;
  /** A page asks for its ports. A second page in the same window is none that this application made: that locks. */
  readonly handOver: (contents: WebContents, frame: WebFrameMain) => void;
};

/** What sittings need, and what happens when one ends before it has begun: another would end the same way. */
export type SittingsParts = Omit<SittingParts, 'lock'> & { readonly giveUp: (what: 'vault' | 'page') => void };

/** Keeps the one sitting that there is at a time. */
export function keepSittings(parts: SittingsParts): Sittings {
  let current: Sitting | undefined;
  const start = (beginning: Beginning): void => {
    const sitting = beginSitting({ ...parts, lock }, beginning, (how) => {
      if (sitting === current) endedBy(sitting, how);
    });
    current = sitting;
  };
  const endedBy = (sitting: Sitting, how: SelfEnd): void => {
    if (how !== 'closed' && sitting.hasBegun()) lock();
    else {
      end();
      if (how !== 'closed') parts.giveUp(how);
    }
  };
  const end = (): void => {
    const sitting = current;
    current = undefined;
    if (sitting === undefined) return;
    remember(sitting.window, parts);
    sitting.end();
  };
  /** The keys go first; the old window goes last, so that the application is at no time without one. */
  const lock = (): void => {
    const sitting = current;
    if (sitting === undefined) return;
    current = undefined;
    const focus = sitting.window.isFocused();
    const look = lookOf(sitting.window);
    sitting.endContent();
    start({ address: PAGE_AFTER_LOCK, look, focus });
    sitting.end();
  };
  return {
    begin: () => {
      start({ address: PAGE, look: firstLook(parts.preferences.now()), focus: true });
    },
    lock,
    end,
    show: () => {
      if (current !== undefined) bringUp(current.window);
    },
    handOver: (contents, frame) => {
      if (current?.handOver(contents, frame) === false && contents === current.window.webContents) lock();
    },
  };
}

function remember(window: BrowserWindow, { preferences }: SittingsParts): void {
  if (!window.isDestroyed()) preferences.change({ bounds: window.getNormalBounds() });
}

function bringUp(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
