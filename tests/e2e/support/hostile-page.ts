import type { Page } from 'playwright-core';
import { PATIENCE_MS } from './patience.ts';

/** What came back for one message: the code of a refusal, `ok`, or `silence` when nothing came. */
export type Heard = { readonly outcome: string; readonly ms: number };

/** The two lines of a page: to its vault, and to the host around it. */
export type LineName = '/vault' | '/shell';

/** One message of a hostile page: a path, and the text of its body exactly as it goes over the line. */
export type Message = { readonly path: string; readonly body: string; readonly line?: LineName };

/**
 * What runs in the page instead of the application: it has the page's cookie and origin, and opens the same two lines.
 * Bodies are given as text, because much of what is tried cannot be written as a value.
 */
const SCRIPT = `
  window.hostile = (() => {
    let next = 1;
    const lines = {};
    const waiting = new Map();
    const open = (path) => new Promise((resolve, reject) => {
      const line = new WebSocket('ws://' + location.host + path);
      line.binaryType = 'arraybuffer';
      line.onopen = () => resolve(line);
      line.onclose = (event) => reject(new Error('closed ' + event.code));
    });
    const hear = (event) => {
      if (typeof event.data !== 'string') return;
      const message = JSON.parse(event.data);
      const done = waiting.get(message.i);
      if (done === undefined || message.t === 3) return;
      waiting.delete(message.i);
      const body = message.p && message.p.b && message.p.b.json;
      done((message.p && message.p.s >= 400) ? String(body && body.code) : 'ok');
    };
    return {
      connect: async () => {
        for (const name of ['/shell', '/vault']) {
          lines[name] = await open(name);
          lines[name].onmessage = hear;
        }
        lines['/vault'].onclose = () => { for (const done of waiting.values()) done('closed'); waiting.clear(); };
      },
      say: (line, path, body, patience) => new Promise((resolve) => {
        const id = String(next++);
        const began = performance.now();
        const timer = setTimeout(() => finish('silence'), patience);
        const finish = (outcome) => { clearTimeout(timer); waiting.delete(id); resolve({ outcome, ms: performance.now() - began }); };
        waiting.set(id, finish);
        lines[line].send('{"i":"' + id + '","p":{"u":"' + path + '","b":' + body + '}}');
      }),
      raw: (line, text) => lines[line].send(text),
      rawBytes: (line, length) => lines[line].send(new Uint8Array(length).fill(255)),
      repeated: (unit, times) => unit.repeat(times),
    };
  })();
`;

/** So many quiet calls are timed: what the machine does beside them weighs nothing on the quickest of them. */
const CALLS_TIMED = 9;

/** A page at the preview host's address in which not the application runs but somebody else's script. */
export async function hostilePage(page: Page): Promise<{
  readonly say: (message: Message, patience?: number) => Promise<Heard>;
  /** A body in which \`@\` stands for \`bytes\` characters. */
  readonly sayLong: (message: Message, bytes: number) => Promise<Heard>;
  /** Many at once, in one order; the outcomes in the same. */
  readonly sayAll: (messages: readonly Message[]) => Promise<readonly string[]>;
  readonly flood: (message: Message, times: number) => Promise<readonly string[]>;
  readonly babble: (line: LineName, texts: readonly string[], bytes: readonly number[]) => Promise<void>;
  /** How long a call takes that is refused at once, in milliseconds: the quickest of several. */
  readonly usual: () => Promise<number>;
  readonly reconnect: () => Promise<void>;
}> {
  await page.route('**/*.js', (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }));
  const begin = async () => {
    await page.reload();
    await page.evaluate(SCRIPT);
    await page.evaluate('window.hostile.connect()');
  };
  await begin();
  const text = (value: unknown) => JSON.stringify(value);
  const run = (script: string) => page.evaluate(script);
  const say = async ({ path, body, line = '/vault' }: Message, patience = PATIENCE_MS) =>
    (await run(`window.hostile.say(${text(line)}, ${text(path)}, ${text(body)}, ${String(patience)})`)) as Heard;
  return {
    say,
    sayLong: async ({ path, body, line = '/vault' }, bytes) => {
      const long = `${text(body)}.replace('@', window.hostile.repeated('x', ${String(bytes)}))`;
      return (await run(`window.hostile.say(${text(line)}, ${text(path)}, ${long}, ${String(PATIENCE_MS)})`)) as Heard;
    },
    sayAll: async (messages) =>
      (await run(
        `Promise.all(${text(messages)}.map(({ path, body, line = '/vault' }) => window.hostile.say(line, path, body, ${String(PATIENCE_MS)}))).then((all) => all.map(({ outcome }) => outcome))`,
      )) as readonly string[],
    flood: async ({ path, body, line = '/vault' }, times) =>
      (await run(
        `Promise.all(Array.from({ length: ${String(times)} }, () => window.hostile.say(${text(line)}, ${text(path)}, ${text(body)}, ${String(PATIENCE_MS)}))).then((all) => all.map(({ outcome }) => outcome))`,
      )) as readonly string[],
    babble: async (line, texts, bytes) => {
      for (const one of texts) await run(`window.hostile.raw(${text(line)}, ${text(one)})`);
      for (const length of bytes) await run(`window.hostile.rawBytes(${text(line)}, ${String(length)})`);
    },
    usual: async () => {
      const times: number[] = [];
      for (let call = 0; call < CALLS_TIMED; call += 1)
        times.push((await say({ path: '/vault/summary', body: '{"json":{"x":1}}' })).ms);
      return Math.min(...times);
    },
    reconnect: begin,
  };
}
