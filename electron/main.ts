import { join } from 'node:path';
import process from 'node:process';
import { app, dialog } from 'electron';
import { serveWindow } from './shell/app-protocol.ts';
import { hasRefusedSwitch, prepareApplication } from './shell/before-ready.ts';
import { guardEveryPage } from './shell/contents-guard.ts';
import { PORTS_CHANNEL } from './shell/handover.ts';
import { lockWhenAway } from './shell/lock-triggers.ts';
import { isPackageWhole } from './shell/package-check.ts';
import { openPreferences } from './shell/preferences.ts';
import { register } from './shell/register.ts';
import { closedSession } from './shell/session-lockdown.ts';
import { keepSittings, type Sittings } from './shell/sittings.ts';
import { NAME, START_SENTENCES } from './shell/words.ts';
import { systemRandom } from './vault/crypto/random.ts';
import { readAssets } from './web/assets.ts';

/** Before the runtime is ready. Whatever this process writes from here on, nobody else on the machine can read. */
function prepare(): void {
  process.umask(0o077);
  if (hasRefusedSwitch()) stop('switches');
  else if (process.platform === 'linux' && app.isPackaged && !isPackageWhole(process.resourcesPath)) stop('package');
  else if (app.requestSingleInstanceLock()) begin();
  else app.exit(0);
}

function begin(): void {
  prepareApplication();
  guardEveryPage();
  app.on('window-all-closed', () => {
    app.quit();
  });
  app
    .whenReady()
    .then(open)
    .catch(() => {
      stop('unforeseen');
    });
}

/** One window with its vault process, until it is locked; then the next. */
async function open(): Promise<void> {
  const built = join(app.getAppPath(), 'out');
  const session = await closedSession();
  serveWindow(session, await readAssets(join(built, 'renderer')), systemRandom);
  const preferences = openPreferences();
  const { active } = lockWhenAway({
    lock: () => sittings.lock(),
    end: () => sittings.end(),
    idleMinutes: () => preferences.now().idleMinutes,
  });
  const sittings: Sittings = keepSittings({
    session,
    preferences,
    active,
    preload: join(built, 'preload', 'preload.cjs'),
    vaultEntry: join(built, 'vault', 'utility.js'),
    giveUp: stop,
  });
  endWithTheApplication(sittings);
  register(PORTS_CHANNEL, sittings.handOver);
  app.on('second-instance', sittings.show);
  sittings.begin();
}

/** Whatever ends this process, or breaks in it, ends the vault process first. */
function endWithTheApplication({ end }: Sittings): void {
  app.on('before-quit', end);
  const last = (): void => {
    end();
    stop('unforeseen');
  };
  process.on('uncaughtException', last);
  process.on('unhandledRejection', last);
}

function stop(why: keyof typeof START_SENTENCES): void {
  dialog.showErrorBox(NAME, START_SENTENCES[why]);
  app.exit(1);
}

prepare();
