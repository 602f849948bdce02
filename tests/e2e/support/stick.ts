import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The newest package on the stick from this sender. */
export function onStick(stick: string, sender: string): string {
  const name = readdirSync(stick)
    .filter((one) => one.startsWith(`MX-${sender}-`) && one.endsWith('.mxp'))
    .sort()
    .at(-1);
  return join(stick, name ?? 'nothing');
}
