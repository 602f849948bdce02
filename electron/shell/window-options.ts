import { app, type BrowserWindowConstructorOptions, type Rectangle, type Session } from 'electron';
import { NAME } from './words.ts';

const USUAL_SIZE = { width: 1280, height: 800 };
const LEAST_SIZE = { minWidth: 800, minHeight: 560 };

/** How a window stood, so that the one behind a lock stands there too. */
export type Look = { readonly bounds: Rectangle | null; readonly maximized: boolean; readonly minimized: boolean };

/**
 * Every wall that a window has, each stated, whatever the runtime's defaults are or become: a sandboxed page in a world
 * of its own, without Node, without plug-ins or experiments, and without tools for developers once it is packaged.
 */
export function windowOptions(
  own: Session,
  preload: string,
  bounds: Rectangle | null,
): BrowserWindowConstructorOptions {
  return {
    ...USUAL_SIZE,
    ...LEAST_SIZE,
    ...bounds,
    title: NAME,
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      session: own,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      enableWebSQL: false,
      spellcheck: false,
      safeDialogs: true,
      v8CacheOptions: 'none',
      defaultEncoding: 'utf-8',
      devTools: !app.isPackaged,
    },
  };
}
