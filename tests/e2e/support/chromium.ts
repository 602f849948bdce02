import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { type BrowserContext, chromium } from 'playwright-core';

/** Where Debian puts it; another Chromium can be named. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * What the library switches off itself, since a second list replaces its own, and the list under the address bar: that
 * is a page of its own, which no test sees, and which costs two seconds of a processor whenever a browser starts.
 */
const WITHOUT = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding', 'OptimizationHints'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'ThirdPartyStoragePartitioning', 'PreconnectToSearch'],
  ...['LensOverlay', 'MediaRouter', 'NetworkTimeServiceQuerying', 'AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

/** As root there is no sandbox to be had; the rest keeps the browser from calling home. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join(',')}`,
  '--lang=zh-CN',
];

/** The screen that most laptops of our users have. */
export const LAPTOP = { width: 1366, height: 768 } as const;

/**
 * A browser whose profile and temporary files lie in folders of its own, which can be searched afterwards. `scale` is
 * its zoom.
 */
export function openBrowser(profile: string, temporary: string, scale = 1): Promise<BrowserContext> {
  mkdirSync(temporary, { recursive: true });
  return chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    args: SWITCHES,
    env: { ...process.env, TMPDIR: temporary },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: Math.round(LAPTOP.width / scale), height: Math.round(LAPTOP.height / scale) },
    deviceScaleFactor: scale,
    acceptDownloads: false,
    reducedMotion: 'reduce',
  });
}
