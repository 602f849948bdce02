import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The window of a page, as a preload script sees it from its own world. */
class PageStandIn {
  readonly location = { origin: 'app://mixia' };
  readonly heard = new EventEmitter();
  readonly posted: (readonly [message: unknown, origin: string, ports: readonly unknown[]])[] = [];
  addEventListener(type: string, listener: (event: unknown) => void): void {
    this.heard.on(type, listener);
  }
  postMessage(message: unknown, origin: string, ports: readonly unknown[]): void {
    this.posted.push([message, origin, ports]);
  }
}

const sent: string[] = [];
const main = Object.assign(new EventEmitter(), { send: (channel: string) => void sent.push(channel) });
const before = { ...Object.getOwnPropertyDescriptors(globalThis) };
const page = new PageStandIn();

beforeEach(async () => {
  sent.length = 0;
  page.posted.length = 0;
  page.heard.removeAllListeners();
  main.removeAllListeners();
  for (const name of ['location', 'addEventListener', 'postMessage'] as const) {
    const value: unknown = name === 'location' ? page.location : page[name].bind(page);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  vi.resetModules();
  vi.doMock('electron', () => ({ ipcRenderer: main }));
  await import('../../../electron/shell/preload.ts');
});

afterEach(() => {
  for (const name of ['location', 'addEventListener', 'postMessage']) {
    const descriptor = before[name as keyof typeof before];
    if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
    else Object.defineProperty(globalThis, name, descriptor);
  }
});

const ready = (change: Readonly<Record<string, unknown>> = {}) =>
  page.heard.emit('message', { source: globalThis, origin: 'app://mixia', data: { kind: 'mixia-ready' }, ...change });

test('it adds nothing to the page: no name, no function', () => {
  const added = Object.getOwnPropertyNames(globalThis).filter((name) => !Object.hasOwn(before, name));
  expect(added.filter((name) => !['location', 'addEventListener', 'postMessage'].includes(name))).toEqual([]);
});

test('it asks for the ports when the page is ready, and hands them to the page of the same origin', () => {
  expect(sent).toEqual([]);
  ready();
  expect(sent).toEqual(['mixia:ports']);
  const ports = [{ name: 'shell' }, { name: 'vault' }];
  main.emit('mixia:ports', { ports });
  expect(page.posted).toEqual([[{ kind: 'mixia-ports' }, 'app://mixia', ports]]);
});

test('it asks once and hands over once, whatever comes later', () => {
  ready();
  ready();
  main.emit('mixia:ports', { ports: [1, 2] });
  main.emit('mixia:ports', { ports: [3, 4] });
  ready();
  expect(sent).toEqual(['mixia:ports']);
  expect(page.posted.map(([, , ports]) => ports)).toEqual([[1, 2]]);
});

test.each([
  ['another window', { source: {} }],
  ['another origin', { origin: 'https://example.com' }],
  ['no origin', { origin: 'null' }],
  ['another word', { data: { kind: 'mixia-ports' } }],
  ['a bare word', { data: 'mixia-ready' }],
  ['nothing', { data: null }],
])('it does not listen to %s', (_, change) => {
  ready(change);
  expect(sent).toEqual([]);
});
