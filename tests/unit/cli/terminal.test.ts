import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askSecret, type Keyboard } from '../../../electron/cli/terminal/ask-secret.ts';
import { secretLine } from '../../../electron/cli/terminal/secret-line.ts';
import { codeOf } from '../../support/bytes.ts';

const typed = (...pieces: readonly (string | Uint8Array)[]) => {
  const line = secretLine();
  const outcomes = pieces.map((piece) => line.feed(typeof piece === 'string' ? Buffer.from(piece) : piece));
  return { text: line.text(), outcome: outcomes.at(-1) };
};

test('a line ends at enter, and characters cut between two reads come together', () => {
  const bytes = Buffer.from('松下问童子\r');
  expect(typed(bytes.subarray(0, 4), bytes.subarray(4))).toEqual({ text: '松下问童子', outcome: 'done' });
});

test('backspace takes a whole character, also one outside the basic plane; Ctrl-U takes the line', () => {
  expect(typed('a𠮷\u007f\u007fb\n').text).toBe('b');
  expect(typed('wrong\u0015right\n').text).toBe('right');
});

test('arrow keys and other control characters leave nothing behind', () => {
  expect(typed('a\u001b[D\u001b[3~b\u0007\tc\n').text).toBe('abc');
});

test('interrupt and end of input cancel', () => {
  expect(typed('abc\u0003').outcome).toBe('cancelled');
  expect(typed('\u0004').outcome).toBe('cancelled');
});

/** A keyboard that notes its modes. */
function keyboard(): Keyboard & { readonly stream: PassThrough; readonly modes: boolean[] } {
  const stream = new PassThrough();
  const modes: boolean[] = [];
  const setRawMode = (raw: boolean) => {
    modes.push(raw);
    return stream;
  };
  return Object.assign(stream, { setRawMode, stream, modes }) as unknown as ReturnType<typeof keyboard>;
}

test('a secret is asked without echo, and the terminal is put back as it was', async () => {
  const keys = keyboard();
  let said = '';
  const say = (text: string) => {
    said += `${keys.modes.at(-1) === true ? 'raw' : 'plain'}:${text}`;
  };
  const asked = askSecret(keys, say, '口令：', new AbortController().signal);
  keys.stream.write('秘密\r');
  expect(await asked).toBe('秘密');
  expect({ said, modes: keys.modes }).toEqual({ said: 'raw:口令：plain:\n', modes: [true, false] });
});

test('an interrupt from outside ends the question too', async () => {
  const keys = keyboard();
  const stop = new AbortController();
  const asked = codeOf(askSecret(keys, () => undefined, '口令：', stop.signal));
  stop.abort();
  expect(await asked).toBe('CANCELLED');
  expect(keys.modes).toEqual([true, false]);
});
