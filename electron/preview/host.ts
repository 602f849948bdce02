import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Clock } from '../../shared/domain/clock.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { RandomSource } from '../vault/crypto/random.ts';
import { systemCode } from '../vault/files/failures.ts';
import { readAssets } from '../web/assets.ts';
import { answer, refuseLine } from './answer.ts';
import { createDoorKeys } from './door-keys.ts';
import type { Door } from './door.ts';
import { everyTwoSeconds, type Ticker, watchIdle } from './idle-watch.ts';
import { openPreferences } from './preferences-file.ts';
import { createSockets } from './sockets.ts';
import { createVaultSupply, type LaunchVault } from './vault-supply.ts';

/** What the preview host takes from outside. */
export type PreviewOptions = {
  /** The built window, `out/renderer`. */
  readonly window: string;
  /** Folder of the preferences. */
  readonly profile: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly version: string;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly launch: LaunchVault;
  readonly ticker?: Ticker;
  /** When the vault process behind the next lock is started, after the one before it was taken. */
  readonly spareAfterMs?: number;
};

/** A preview host that listens. */
export type PreviewHost = {
  /** The address for the person at the machine, with the token that works once. */
  readonly url: string;
  /** Ends it, and every vault process with it. */
  readonly end: () => Promise<void>;
};

const LOOPBACK = '127.0.0.1';
const SPARE_AFTER_MS = 20_000;
const MOST_HEADER_BYTES = 16_384;
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 10_000, keepAliveTimeout: 5000 };

/**
 * Serves the built window to one browser on this machine, and to nobody else.
 * @throws AppError FILE_NOT_FOUND (no built window), PREVIEW_PORT_TAKEN
 */
export async function startPreviewHost(options: PreviewOptions): Promise<PreviewHost> {
  const { random, clock, launch, version } = options;
  const [assets, preferences] = await Promise.all([
    readAssets(options.window),
    openPreferences(options.profile, random),
  ]);
  const server = createServer({ maxHeaderSize: MOST_HEADER_BYTES, ...PATIENCE });
  const door = await listen(server, options.port, random);
  const idleMinutes = () => preferences.now().idleMinutes;
  const idle = watchIdle(clock, options.ticker ?? everyTwoSeconds, idleMinutes, () => sockets.lock());
  const supply = createVaultSupply(launch, options.spareAfterMs ?? SPARE_AFTER_MS);
  const sockets = createSockets({ door, supply, shell: { version, preferences, active: idle.active } });
  server.on('request', (request, response) => {
    void answer(request, response, { assets, random, door });
  });
  server.on('upgrade', sockets.upgrade);
  server.on('clientError', (error, line) => {
    refuseLine(line, systemCode(error) === 'HPE_HEADER_OVERFLOW' ? 431 : 400, 'INPUT_INVALID');
  });
  return {
    url: `http://${door.authority}/?token=${door.keys.token}`,
    end: async () => {
      idle.end();
      server.close();
      await sockets.end();
      server.closeAllConnections();
    },
  };
}

async function listen(server: Server, port: number, random: RandomSource): Promise<Door> {
  server.listen({ port, host: LOOPBACK, exclusive: true });
  await once(server, 'listening').catch((error: unknown) => {
    throw systemCode(error) === 'EADDRINUSE' || systemCode(error) === 'EACCES'
      ? new AppError('PREVIEW_PORT_TAKEN', { port }, error)
      : error;
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return { authority: `${LOOPBACK}:${String(taken)}`, keys: createDoorKeys(random, taken) };
}
