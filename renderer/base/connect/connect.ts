import { connectElectron } from './electron.ts';
import { type Connection, NoConnection } from './connection.ts';

/**
 * Connects this page to its host: Electron by the ports of its preload, or the preview host, where this build has it.
 * @throws NoConnection
 */
export async function connect(): Promise<Connection> {
  if (location.protocol === 'app:') return connectElectron();
  if (!__PREVIEW__) throw new NoConnection('此页面只能在密匣程序内打开。');
  const { connectPreview } = await import('./preview.ts');
  return connectPreview();
}
