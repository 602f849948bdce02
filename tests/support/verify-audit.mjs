// Verifies an exported audit trail with nothing but Node: no line of this comes from the product.
// Usage: node verify-audit.mjs TRAIL.ndjson   prints {"events":…,"logs":…} or stops with the first thing that is wrong.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const label = (name) => Buffer.from(`mixia/v1/${name}\0`, 'ascii');
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const uuid = (text) => Buffer.from(text.replaceAll('-', ''), 'hex');
const spki = (raw) => Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);

/** Canonical JSON (RFC 8785) of what occurs here: strings, whole numbers, null, objects. */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

function fail(where, what) {
  throw new Error(`${where}: ${what}`);
}

/** @param {AsyncIterable<string>} lines */
export async function verifyTrail(lines) {
  let header;
  const keys = new Map();
  const logs = new Map();
  for await (const line of lines) {
    const entry = JSON.parse(line);
    if (header === undefined) {
      header = entry;
      if (header.format !== 'mixia-audit' || header.version !== 1) fail('header', 'not an audit trail, version 1');
      for (const { key, publicKey } of header.members) {
        const raw = Buffer.from(publicKey, 'base64');
        if (sha256(raw).toString('hex') !== key) fail('header', 'a key under a name that is not its own');
        keys.set(key, createPublicKey({ key: spki(raw), format: 'der', type: 'spki' }));
      }
      continue;
    }
    const { body } = entry;
    const where = `${body.device} ${body.seq}`;
    const log = logs.get(body.device) ?? {
      size: 0,
      root: sha256(label('chain'), uuid(header.vault), uuid(body.device)),
    };
    const bytes = Buffer.from(canonical(body), 'utf8');
    const sig = Buffer.from(entry.sig, 'base64');
    if (line !== `{"body":${bytes.toString('utf8')},"sig":"${sig.toString('base64')}"}`) fail(where, 'not canonical');
    if (body.vault !== header.vault) fail(where, 'of another vault');
    if (body.seq !== log.size + 1) fail(where, 'out of its place');
    if (body.prev !== log.root.toString('hex')) fail(where, 'the log before it was another one');
    const key = keys.get(body.actor) ?? fail(where, 'signed by nobody listed');
    if (!verify(null, Buffer.concat([label('event'), bytes]), key, sig)) fail(where, 'the signature is false');
    const hash = sha256(label('event-hash'), bytes, sig);
    logs.set(body.device, { size: body.seq, root: sha256(label('chain'), log.root, hash) });
  }
  for (const { device, size, root } of header.checkpoints) {
    const log = logs.get(device);
    if (log?.size !== size || log.root.toString('hex') !== root) fail(device, 'does not end where the header says');
  }
  if (logs.size !== header.checkpoints.length) fail('header', 'a log that it does not list');
  return { events: [...logs.values()].reduce((sum, { size }) => sum + size, 0), logs: logs.size };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lines = createInterface({ input: createReadStream(process.argv[2] ?? '', 'utf8'), crlfDelay: Infinity });
  process.stdout.write(`${JSON.stringify(await verifyTrail(lines))}\n`);
}
