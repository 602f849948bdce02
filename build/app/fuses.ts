import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** Every fuse of the runtime and how it is set; why stands in `docs/electron.md`. A new one is a type error here. */
export const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies Readonly<Record<FuseV1Options, boolean>>;

/**
 * Sets all fuses of a runtime's executable and reads them back.
 * @throws Error when the runtime has a fuse that is not named here, or one of them does not stand as it was set
 */
export async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...FUSES });
  await checkFuses(executable);
}

/**
 * Reads all fuses of an executable.
 * @throws Error that names each fuse that does not stand as it should, or is not known here
 */
export async function checkFuses(executable: string): Promise<void> {
  const { version: _version, ...wire } = await getCurrentFuseWire(executable);
  const states = new Map(Object.entries<unknown>(wire));
  const wrong = Object.entries(FUSES).flatMap(([place, isOn]) => {
    const state = states.get(place);
    states.delete(place);
    return state === (isOn ? FuseState.ENABLE : FuseState.DISABLE) ? [] : [FuseV1Options[Number(place)] ?? place];
  });
  const found = [...wrong, ...[...states.keys()].map((place) => `unknown fuse ${place}`)];
  if (found.length > 0) throw new Error(`fuses of ${executable} do not stand as they should: ${found.join(', ')}`);
}
