import { type BrowserWindow, screen } from 'electron';
import type { Preferences } from '../../shared/contract/shell.ts';
import type { Look } from './window-options.ts';

/** How a window stands now. */
export function lookOf(window: BrowserWindow): Look {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized(), minimized: window.isMinimized() };
}

/** How the first window stands: where the last one stood, if that place is on a screen that is still there. */
export function firstLook({ bounds }: Preferences): Look {
  return { bounds: bounds !== null && isOnScreen(bounds) ? bounds : null, maximized: false, minimized: false };
}

function isOnScreen(bounds: NonNullable<Preferences['bounds']>): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const isBeside = bounds.x + bounds.width <= workArea.x || bounds.x >= workArea.x + workArea.width;
    return !isBeside && bounds.y >= workArea.y - 1 && bounds.y < workArea.y + workArea.height;
  });
}

/** Shows a window that is ready to be seen as the one before it was. It takes the focus only if that one had it. */
export function show(window: BrowserWindow, { maximized, minimized }: Look, focus: boolean): void {
  if (maximized) window.maximize();
  if (minimized) window.minimize();
  else if (focus) window.show();
  else window.showInactive();
}
