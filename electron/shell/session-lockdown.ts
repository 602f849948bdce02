import { app, type Session, session } from 'electron';
import { isOwnAddress, isOwnBlob, PAGE, PARTITION } from './address.ts';

/** Discards whatever is sent to it: nothing answers at this port of this machine. */
const DEAD_PROXY = '127.0.0.1:9';
/** Chromium's number for "refuse", whatever was found about a certificate. */
const REFUSE = -2;

/** What a page left behind that the next one has no use for. Drafts stay: they lie in IndexedDB, encrypted. */
const SWEPT = ['cookies', 'filesystem', 'localstorage', 'shadercache', 'serviceworkers', 'cachestorage'] as const;

/**
 * The session of the window, closed on all sides: no network, no permission, no device, no download, no dictionary, no
 * cache. The runtime's default session, which nothing uses, is closed the same way.
 */
export async function closedSession(): Promise<Session> {
  const own = session.fromPartition(PARTITION, { cache: false });
  await Promise.all([close(own), close(session.defaultSession)]);
  await own.clearStorageData({ storages: [...SWEPT] });
  return own;
}

async function close(target: Session): Promise<void> {
  refusePermissions(target);
  refuseNetwork(target);
  target.on('will-download', (event) => {
    event.preventDefault();
  });
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  target.setSpellCheckerDictionaryDownloadURL(PAGE);
  await target.setProxy({ mode: 'fixed_servers', proxyRules: DEAD_PROXY, proxyBypassRules: '<-loopback>' });
  await target.clearCache();
}

/** Left alone, the runtime grants whatever a page asks for. */
function refusePermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null);
  });
  target.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false });
  });
}

function refuseNetwork(target: Session): void {
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowed(details.url, details.resourceType) });
  });
  target.setCertificateVerifyProc((_request, answer) => {
    answer(REFUSE);
  });
}

/** The window's own files, what it made itself in memory, pictures written out in its styles. Nothing else. */
function isAllowed(address: string, kind: string): boolean {
  if (isOwnAddress(address)) return true;
  if (isOwnBlob(address) || address.startsWith('data:')) return kind !== 'mainFrame';
  return !app.isPackaged && address.startsWith('devtools://');
}
