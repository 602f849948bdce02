import process from 'node:process';
import { app, Menu, protocol } from 'electron';
import { SCHEME } from './address.ts';
import { REFUSED_SWITCHES, SWITCHES } from './switches.ts';

/** Whether somebody started a packaged application with a switch that would weaken it. */
export function hasRefusedSwitch(): boolean {
  return app.isPackaged && REFUSED_SWITCHES.some((name) => app.commandLine.hasSwitch(name));
}

/**
 * Everything that has to be settled before Chromium starts: the sandbox for every process of a page, the one scheme with
 * no more than it needs (an origin of its own, storage), and no default menu with its tools for developers.
 */
export function prepareApplication(): void {
  app.enableSandbox();
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
  Menu.setApplicationMenu(menu());
}

/** Without a menu macOS knows no shortcut for copying and pasting; the other systems need none for it. */
function menu() {
  if (process.platform !== 'darwin') return null;
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]);
}
