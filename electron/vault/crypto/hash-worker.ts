import { Worker } from 'node:worker_threads';

/** What the hashing thread is sent: where the next bytes lie in the shared memory, or the end. */
export type HashRequest = { readonly at: number; readonly length: number } | 'end';
/** What it answers: so many bytes are hashed and their place is free again, or the digest. */
export type HashReply = { readonly free: number } | { readonly digest: Uint8Array };

/** SHA-256 beside the calling thread. */
export type HashWorker = {
  /**
   * Hands the bytes over; resolves when they were copied and the caller may use their memory again. Waits while the
   * thread is behind. Calls that overlap are taken in the order in which they were made.
   */
  readonly update: (bytes: Uint8Array) => Promise<void>;
  /** The 32-byte digest of everything, and the end of the thread. Rejects when the thread failed. */
  readonly digest: () => Promise<Uint8Array>;
  /** Ends the thread without a digest. May be called at any time, more than once. */
  readonly close: () => Promise<void>;
};

/** All that ever waits for the thread; the one piece of memory it uses, however long the stream. */
const QUEUE_BYTES = 4 * 1024 * 1024;

class WorkerHash implements HashWorker {
  readonly #memory: Uint8Array;
  readonly #worker: Worker;
  /** Where the next byte goes, and how many bytes from there on are free. */
  #at = 0;
  #free: number;
  #turn: Promise<void> = Promise.resolve();
  #failure: Error | null = null;
  #closed = false;
  #digest: Uint8Array | null = null;
  #wake: (() => void)[] = [];

  constructor(queueBytes: number) {
    const shared = new SharedArrayBuffer(queueBytes);
    this.#memory = new Uint8Array(shared);
    this.#free = queueBytes;
    this.#worker = new Worker(new URL('./hash-worker-thread.ts', import.meta.url), { workerData: shared });
    this.#worker.on('message', (reply: HashReply) => {
      if ('free' in reply) this.#free += reply.free;
      else this.#digest = reply.digest;
      this.#wakeAll();
    });
    this.#worker.on('error', (error: unknown) => this.#fail(error instanceof Error ? error : new Error('hash thread')));
    this.#worker.on('exit', () => this.#fail(new Error('the hash thread has ended')));
  }

  readonly update = (bytes: Uint8Array): Promise<void> => this.#inTurn(() => this.#copy(bytes));

  readonly digest = async (): Promise<Uint8Array> => {
    await this.#inTurn(async () => {
      this.#post('end');
      await this.#until(() => this.#digest !== null);
    });
    const digest = this.#digest;
    await this.close();
    if (digest === null) throw new Error('the hash thread has ended');
    return digest;
  };

  readonly close = async (): Promise<void> => {
    this.#closed = true;
    await this.#worker.terminate();
    // What was hashed may be confidential.
    this.#memory.fill(0);
  };

  async #copy(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      await this.#until(() => this.#free > 0);
      const length = Math.min(bytes.length - done, this.#free, this.#memory.length - this.#at);
      this.#memory.set(bytes.subarray(done, done + length), this.#at);
      this.#post({ at: this.#at, length });
      this.#free -= length;
      this.#at = (this.#at + length) % this.#memory.length;
      done += length;
    }
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(step);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  #post(request: HashRequest): void {
    if (this.#failure !== null) throw this.#failure;
    if (this.#closed) throw new Error('the hash thread is closed');
    this.#worker.postMessage(request);
  }

  async #until(reached: () => boolean): Promise<void> {
    while (!reached()) {
      if (this.#failure !== null) throw this.#failure;
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#wakeAll();
  }

  #wakeAll(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}

/**
 * Starts a thread that computes one SHA-256. Close it when the digest is no longer wanted. `queueBytes` is the size of
 * the memory that is shared with it.
 */
export function createHashWorker(queueBytes = QUEUE_BYTES): HashWorker {
  return new WorkerHash(queueBytes);
}
