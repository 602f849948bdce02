import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** Stands in for a port of the main process, on a real port of Node: what is posted really travels. */
export class PortStandIn
  extends EventEmitter
  implements Pick<Electron.MessagePortMain, 'on' | 'once' | 'postMessage' | 'start' | 'close'>
{
  readonly #port: MessagePort;
  isClosed = false;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.unref();
    port.once('close', () => {
      this.isClosed = true;
      this.emit('close');
    });
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }

  /** Until it is called, what comes is kept. */
  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
    this.#port.unref();
  }

  close(): void {
    this.#port.close();
  }
}

/** Stands in for a channel of the main process. */
export class ChannelStandIn {
  readonly port1: PortStandIn;
  readonly port2: PortStandIn;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new PortStandIn(port1);
    this.port2 = new PortStandIn(port2);
  }
}
