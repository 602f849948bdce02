import { EventEmitter } from 'node:events';

type Handler<Name extends keyof Electron.Session> = Electron.Session[Name] extends (handler: infer Given) => unknown
  ? Given
  : never;
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;
type Verify = Parameters<Electron.Session['setCertificateVerifyProc']>[0];

/** Stands in for a session: it keeps what it was told, and asks the handlers it was given as Chromium would. */
export class SessionStandIn
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setBluetoothPairingHandler'
      | 'setCertificateVerifyProc'
      | 'setSpellCheckerEnabled'
      | 'setSpellCheckerLanguages'
      | 'setSpellCheckerDictionaryDownloadURL'
      | 'setProxy'
      | 'clearCache'
      | 'clearStorageData'
    >
{
  readonly partition: string;
  readonly options: Electron.FromPartitionOptions | undefined;
  readonly schemes = new Map<string, (request: Request) => Response | Promise<Response>>();
  permissionRequest: Handler<'setPermissionRequestHandler'> = null;
  permissionCheck: Handler<'setPermissionCheckHandler'> = null;
  devicePermission: Handler<'setDevicePermissionHandler'> = null;
  displayMedia: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0] = null;
  pairing: Handler<'setBluetoothPairingHandler'> = null;
  verify: Verify = null;
  beforeRequest: BeforeRequest | null = null;
  spellChecker: boolean | undefined;
  dictionaries: string[] | undefined;
  dictionarySource: string | undefined;
  proxy: Electron.ProxyConfig | undefined;
  swept: Electron.ClearStorageDataOptions['storages'];
  cacheCleared = false;

  constructor(partition: string, options?: Electron.FromPartitionOptions) {
    super();
    this.partition = partition;
    this.options = options;
  }

  readonly protocol = {
    handle: (scheme, handler) => {
      this.schemes.set(scheme, handler);
    },
  } satisfies Pick<Electron.Protocol, 'handle'>;

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null) => {
      this.beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0]): void {
    this.displayMedia = handler;
  }
  setBluetoothPairingHandler(handler: Handler<'setBluetoothPairingHandler'>): void {
    this.pairing = handler;
  }
  setCertificateVerifyProc(proc: Verify): void {
    this.verify = proc;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }
  setSpellCheckerLanguages(languages: string[]): void {
    this.dictionaries = languages;
  }
  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.dictionarySource = url;
  }
  setProxy(config: Electron.ProxyConfig): Promise<void> {
    this.proxy = config;
    return Promise.resolve();
  }
  clearCache(): Promise<void> {
    this.cacheCleared = true;
    return Promise.resolve();
  }
  clearStorageData(options?: Electron.ClearStorageDataOptions): Promise<void> {
    this.swept = options?.storages;
    return Promise.resolve();
  }

  /** Whether a request would be let through; without a handler Chromium lets everything through. */
  lets(url: string, resourceType: Electron.OnBeforeRequestListenerDetails['resourceType'] = 'xhr'): boolean {
    let cancelled = false;
    this.beforeRequest?.({ url, resourceType } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => {
      cancelled = cancel === true;
    });
    return !cancelled;
  }
}
