import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { setFuses } from './app/fuses.ts';
import { writeDigests } from './app/lists.ts';
import { nativeFiles, type Target } from './app/native.ts';

/** What a package is made from and where it goes. */
export type Packing = {
  readonly root: string;
  /** The built application, as `npm run build` leaves it. */
  readonly built: string;
  readonly output: string;
  readonly target: Target;
  /** An unpacked runtime to take instead of fetching one. */
  readonly runtime: string | undefined;
  /** Told where the application was put together, when it is complete but for signatures. */
  readonly packed: (places: Places) => void;
};

/** Where the parts of a packed application lie. */
export type Places = { readonly folder: string; readonly executable: string; readonly resources: string };

/**
 * How packages are made. What goes in is a closed list: the built application and the native libraries of its own system.
 * No dependency is taken in because somebody declared it, and nothing is fetched from or published to anywhere.
 */
export function packageConfiguration({ built, output, target, runtime, packed }: Packing): Configuration {
  return {
    appId: 'org.mixia.desktop',
    productName: 'Mixia',
    copyright: 'Apache-2.0',
    directories: { output, buildResources: 'build/resources' },
    electronDist: runtime ?? null,
    electronLanguages: ['zh-CN', 'en-US'],
    asar: true,
    asarUnpack: ['**/*.node'],
    files: ['package.json', { from: built, to: 'out', filter: ['**/*', '!**/*.map'] }, ...libraries(target)],
    publish: null,
    // Says that the libraries are looked after here; otherwise all declared dependencies would be taken in.
    beforeBuild: () => Promise.resolve(false),
    afterPack: (context) => finish(context, packed),
    win: { target: ['nsis'], artifactName: 'mixia-${version}-win-${arch}.${ext}' },
    nsis: {
      oneClick: false,
      perMachine: true,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
      installerLanguages: ['zh_CN'],
      language: '2052',
      shortcutName: '密匣',
    },
    linux: {
      target: ['deb', 'AppImage'],
      executableName: 'mixia',
      category: 'Office',
      synopsis: '问题线索保管',
      maintainer: 'Mixia',
      artifactName: 'mixia-${version}-linux-${arch}.${ext}',
      desktop: { entry: { Name: '密匣', 'Name[zh_CN]': '密匣', Terminal: 'false' } },
    },
    mac: { target: ['dmg'], category: 'public.app-category.business', hardenedRuntime: true, identity: null },
  };
}

function libraries(target: Target) {
  return nativeFiles(target).map(({ library, files }) => {
    const place = `node_modules/${library}`;
    return { from: place, to: place, filter: [...files] };
  });
}

/** Before anything is signed: the fuses, and what the program looks at when it starts. */
async function finish(context: AfterPackContext, packed: Packing['packed']): Promise<void> {
  const { appOutDir, packager } = context;
  const executable = join(appOutDir, executableIn(context));
  const resources = packager.getResourcesDir(appOutDir);
  // A runtime that was unpacked elsewhere still has what only its maker's own start page needs.
  await rm(join(resources, 'default_app.asar'), { force: true });
  await rm(join(appOutDir, 'version'), { force: true });
  await setFuses(executable);
  writeDigests(resources);
  packed({ folder: appOutDir, executable, resources });
}

function executableIn({ electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return `${productFilename}.app`;
  return electronPlatformName === 'win32' ? `${productFilename}.exe` : 'mixia';
}
