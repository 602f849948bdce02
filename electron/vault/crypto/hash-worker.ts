import { Worker } from 'node:worker_threads';

/** What the hashing thread is sent: the next bytes, or the end. */
export type HashRequest = Uint8Array | 'end';
/** What it answers: so many bytes are hashed, or the digest. */
export type HashReply = { readonly done: number } | { readonly digest: Uint8Array };

/** SHA-256 beside the calling thread. */
export type HashWorker = {
  /**
   * Hands the bytes over and resolves when there is room for more. They are copied, so the caller may use them again
   * at once.
   */
  readonly update: (bytes: Uint8Array) => Promise<void>;
  /** The 32-byte digest of everything, and the end of the thread. Rejects when the thread failed. */
  readonly digest: () => Promise<Uint8Array>;
  /** Ends the thread without a digest. May be called at any time, more than once. */
  readonly close: () => Promise<void>;
};

/** Bytes on the way to the thread before `update` waits. */
const QUEUE_BYTES = 8 * 1024 * 1024;

class WorkerHash implements HashWorker {
  readonly #worker = new Worker(new URL('./hash-worker-thread.ts', import.meta.url));
  #pending = 0;
  #failure: Error | null = null;
  #closed = false;
  #digest: Uint8Array | null = null;
  #wake: (() => void)[] = [];
  readonly #queueBytes: number;

  constructor(queueBytes: number) {
    this.#queueBytes = queueBytes;
    this.#worker.on('message', (reply: HashReply) => {
      if ('done' in reply) this.#pending -= reply.done;
      else this.#digest = reply.digest;
      this.#wakeAll();
    });
    this.#worker.on('error', (error: unknown) => this.#fail(error instanceof Error ? error : new Error('hash thread')));
    this.#worker.on('exit', () => this.#fail(new Error('the hash thread has ended')));
  }

  readonly update = async (bytes: Uint8Array): Promise<void> => {
    if (bytes.length === 0) return;
    this.#assertOpen();
    // A Buffer's own slice() would share the memory that is given away below.
    const copy = new Uint8Array(bytes);
    this.#pending += copy.length;
    this.#worker.postMessage(copy, [copy.buffer]);
    await this.#until(() => this.#pending <= this.#queueBytes);
  };

  readonly digest = async (): Promise<Uint8Array> => {
    this.#assertOpen();
    this.#worker.postMessage('end');
    await this.#until(() => this.#digest !== null);
    const digest = this.#digest;
    await this.close();
    if (digest === null) throw new Error('the hash thread has ended');
    return digest;
  };

  readonly close = async (): Promise<void> => {
    this.#closed = true;
    await this.#worker.terminate();
  };

  async #until(reached: () => boolean): Promise<void> {
    while (!reached()) {
      if (this.#failure !== null) throw this.#failure;
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  #assertOpen(): void {
    if (this.#failure !== null) throw this.#failure;
    if (this.#closed) throw new Error('the hash thread is closed');
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
 * Starts a thread that computes one SHA-256. Close it when the digest is no longer wanted. `queueBytes` is how much
 * may be on the way to it before `update` waits.
 */
export function createHashWorker(queueBytes = QUEUE_BYTES): HashWorker {
  return new WorkerHash(queueBytes);
}
