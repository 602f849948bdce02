/**
 * Switches of Chromium that are set before it starts. A session's own refusals hold whatever a page asks for; these hold
 * for what Chromium does by itself: names are not resolved, nothing is reported, nothing is kept on the disk.
 */
export const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-http-cache'],
  ['disable-sync'],
  ['no-pings'],
];

/**
 * Switches with which somebody could look into a running window or take its walls down. A packaged application that is
 * started with one of them does not start.
 */
export const REFUSED_SWITCHES: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'no-sandbox',
  'disable-gpu-sandbox',
  'single-process',
  'in-process-gpu',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'enable-blink-features',
  'enable-experimental-web-platform-features',
  'enable-logging',
  'log-file',
  'log-net-log',
  'trace-startup',
];
