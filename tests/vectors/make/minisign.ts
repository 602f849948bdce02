import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { signingKeyFromSeed } from '../../../electron/vault/crypto/ed25519.ts';
import { sha256 } from '../../../electron/vault/crypto/hash.ts';
import { publicKeyText } from '../../../electron/vault/crypto/minisign.ts';
import { minisignSecretKeyFile } from '../../support/minisign-key.ts';
import { writeVectors } from '../files.ts';

/* The good signature is written by the `minisign` program (0.11); the malformed ones are that text, changed. */

const COMMENT = 'mixia-package v1 id=018f3a5e-7c00-7abc-8def-0123456789ab sequence=7 recipient=00ff';
const MESSAGE = '{"format":"mixia-package","version":1}';

const seed = sha256(utf8('minisign test seed'));
const { publicKey } = signingKeyFromSeed(seed);

function signWith(...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'mixia-vectors-'));
  try {
    writeFileSync(join(folder, 'key'), minisignSecretKeyFile(seed, publicKey));
    writeFileSync(join(folder, 'm'), MESSAGE);
    execFileSync('minisign', ['-S', '-s', 'key', '-m', 'm', '-t', COMMENT, ...options], { cwd: folder });
    return readFileSync(join(folder, 'm.minisig'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const good = signWith('-c', 'written by another program');
const [untrusted = '', first = '', trusted = '', second = ''] = good.split('\n');
const lines = (...parts: readonly string[]): string => `${parts.join('\n')}\n`;

/** Changes one byte inside the base64 of a line. */
function changed(line: string, at: number, mask = 1): string {
  const bytes = Buffer.from(line, 'base64');
  bytes[at] = (bytes[at] ?? 0) ^ mask;
  return bytes.toString('base64');
}

const malformed: Record<string, string> = {
  'another algorithm: not prehashed': signWith('-l'),
  'the algorithm named otherwise': lines(untrusted, changed(first, 1, 0x20), trusted, second),
  'another key id': lines(untrusted, changed(first, 2), trusted, second),
  'R changed': lines(untrusted, changed(first, 10), trusted, second),
  'S changed': lines(untrusted, changed(first, 73), trusted, second),
  'signature of the comment changed': lines(untrusted, first, trusted, changed(second, 0)),
  'signature of the comment is that of the file': lines(
    untrusted,
    first,
    trusted,
    Buffer.from(first, 'base64').subarray(10).toString('base64'),
  ),
  'comment changed': lines(untrusted, first, trusted.replace('sequence=7', 'sequence=8'), second),
  'comment longer by a space': lines(untrusted, first, `${trusted} `, second),
  'comment empty': lines(untrusted, first, 'trusted comment: ', second),
  'Windows line ends': good.replaceAll('\n', '\r\n'),
  'no line end at the end': good.slice(0, -1),
  'one line more': `${good}\n`,
  'text behind': `${good}x`,
  'no untrusted comment': lines(first, trusted, second),
  'untrusted comment named otherwise': lines(untrusted.replace('untrusted', 'Untrusted'), first, trusted, second),
  'a control character in the untrusted comment': lines(`${untrusted}\u001b[2J`, first, trusted, second),
  'lines the wrong way round': lines(trusted, second, untrusted, first),
  'a byte-order mark in front': `\ufeff${good}`,
  'base64 without padding': lines(untrusted, first.replace(/=+$/u, ''), trusted, second.replace(/=+$/u, '')),
  'base64 with a space': lines(untrusted, `${first} `, trusted, second),
  'signature cut': lines(untrusted, Buffer.from(first, 'base64').subarray(0, 73).toString('base64'), trusted, second),
  'signature longer': lines(
    untrusted,
    Buffer.concat([Buffer.from(first, 'base64'), Buffer.from([0])]).toString('base64'),
    trusted,
    second,
  ),
  empty: '',
};

const other = signingKeyFromSeed(sha256(utf8('another minisign seed'))).publicKey;
const text = publicKeyText(publicKey);
const keyBytes = Buffer.from(text, 'base64');
const withKey = (bytes: Uint8Array): string => Buffer.concat([keyBytes.subarray(0, 10), bytes]).toString('base64');

writeVectors('minisign', {
  source: 'the good signature was written by minisign 0.11',
  publicKey: toHex(publicKey),
  publicKeyText: text,
  otherPublicKey: toHex(other),
  seed: toHex(seed),
  message: MESSAGE,
  trustedComment: COMMENT,
  signature: good,
  malformed: Object.entries(malformed).map(([name, signature]) => ({ name, signature })),
  malformedKeys: Object.entries({
    'another key id': changed(text, 2),
    'another key under the same id': withKey(other),
    'another algorithm': changed(text, 1),
    'small order': withKey(new Uint8Array(32)),
    'not canonical': withKey(new Uint8Array(32).fill(0xff)),
    short: keyBytes.subarray(0, 41).toString('base64'),
    long: Buffer.concat([keyBytes, Buffer.from([0])]).toString('base64'),
    'with a line end': `${text}\n`,
    'with the comment line': `untrusted comment: minisign public key\n${text}`,
    'not base64': '*'.repeat(56),
    empty: '',
  }).map(([name, key]) => ({ name, text: key })),
});
