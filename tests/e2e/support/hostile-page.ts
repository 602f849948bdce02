import type { Page } from 'playwright-core';

/** What came back for one message: the code of a refusal, `ok`, or `silence` when nothing came. */
export type Heard = { readonly outcome: string; readonly ms: number };

/** One message of a hostile page: a path, and the text of its body exactly as it goes over the line. */
export type Message = { readonly path: string; readonly body: string };

/**
 * What runs in the page instead of the application: it has the page's cookie and origin, and opens the same two lines.
 * Bodies are given as text, because much of what is tried cannot be written as a value.
 */
const SCRIPT = `
  window.hostile = (() => {
    let socket, next = 1;
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
        await open('/shell');
        socket = await open('/vault');
        socket.onmessage = hear;
        socket.onclose = () => { for (const done of waiting.values()) done('closed'); waiting.clear(); };
      },
      say: (path, body, patience) => new Promise((resolve) => {
        const id = String(next++);
        const began = performance.now();
        const timer = setTimeout(() => finish('silence'), patience);
        const finish = (outcome) => { clearTimeout(timer); waiting.delete(id); resolve({ outcome, ms: performance.now() - began }); };
        waiting.set(id, finish);
        socket.send('{"i":"' + id + '","p":{"u":"' + path + '","b":' + body + '}}');
      }),
      raw: (text) => socket.send(text),
      rawBytes: (length) => socket.send(new Uint8Array(length).fill(255)),
      repeated: (unit, times) => unit.repeat(times),
    };
  })();
`;

/** A page at the preview host's address in which not the application runs but somebody else's script. */
export async function hostilePage(page: Page): Promise<{
  readonly say: (message: Message, patience?: number) => Promise<Heard>;
  /** A body in which \`@\` stands for \`bytes\` characters. */
  readonly sayLong: (message: Message, bytes: number) => Promise<Heard>;
  /** Many at once, in one order; the outcomes in the same. */
  readonly sayAll: (messages: readonly Message[]) => Promise<readonly string[]>;
  readonly flood: (message: Message, times: number) => Promise<readonly string[]>;
  readonly babble: (texts: readonly string[], bytes: readonly number[]) => Promise<void>;
  readonly reconnect: () => Promise<void>;
}> {
  await page.route('**/*.js', (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }));
  const begin = async () => {
    await page.reload();
    await page.evaluate(SCRIPT);
    await page.evaluate('window.hostile.connect()');
  };
  await begin();
  const patient = 60_000;
  const text = (value: unknown) => JSON.stringify(value);
  const run = (script: string) => page.evaluate(script);
  return {
    say: async ({ path, body }, patience = patient) =>
      (await run(`window.hostile.say(${text(path)}, ${text(body)}, ${String(patience)})`)) as Heard,
    sayLong: async ({ path, body }, bytes) => {
      const long = `${text(body)}.replace('@', window.hostile.repeated('x', ${String(bytes)}))`;
      return (await run(`window.hostile.say(${text(path)}, ${long}, ${String(patient)})`)) as Heard;
    },
    sayAll: async (messages) =>
      (await run(
        `Promise.all(${text(messages)}.map(({ path, body }) => window.hostile.say(path, body, ${String(patient)}))).then((all) => all.map(({ outcome }) => outcome))`,
      )) as readonly string[],
    flood: async ({ path, body }, times) =>
      (await run(
        `Promise.all(Array.from({ length: ${String(times)} }, () => window.hostile.say(${text(path)}, ${text(body)}, ${String(patient)}))).then((all) => all.map(({ outcome }) => outcome))`,
      )) as readonly string[],
    babble: async (texts, bytes) => {
      for (const one of texts) await run(`window.hostile.raw(${text(one)})`);
      for (const length of bytes) await run(`window.hostile.rawBytes(${String(length)})`);
    },
    reconnect: begin,
  };
}
