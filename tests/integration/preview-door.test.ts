import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Answer, ask, type Asked, enter, previewOf, tokenPath } from '../support/preview.ts';

type Started = Awaited<ReturnType<typeof previewOf>>;

const open: { host?: Started; cookie?: string; untouched?: Started } = {};

beforeAll(async () => {
  open.host = await previewOf();
  open.cookie = await enter(open.host.url);
  open.untouched = await previewOf();
});

afterAll(async () => {
  await open.host?.end();
  await open.untouched?.end();
});

const url = (): string => open.host?.url ?? '';
const authority = (): string => new URL(url()).host;

/** A request of the browser that was let in. */
const inside = ({ headers, ...rest }: Asked = {}): Promise<Answer> =>
  ask(url(), { ...rest, headers: { Cookie: open.cookie ?? '', ...headers } });

/** Another host, whose token nobody redeems before the last test. */
const shut = (): string => open.untouched?.url ?? '';

/** Refused with this status and code, in one Chinese sentence, with nothing of ours and no cookie. */
function expectRefused(answer: Answer, status: number, code: string): void {
  expect({ status: answer.status, code: /<code>(\w+)<\/code>/u.exec(answer.body)?.[1] }).toEqual({ status, code });
  expect(answer.body).toMatch(/<p>[^<]*\p{Script=Han}[^<]*。<\/p>/u);
  expect(answer.body).not.toContain('main.js');
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
}

test('the printed address names the loopback and carries a token of 256 bits', () => {
  expect(url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/u);
});

test('the token works once, gives a strict cookie, and leads on to an address without it', async () => {
  const host = await previewOf();
  onTestFinished(() => host.end());
  const first = await ask(host.url, { path: tokenPath(host.url), headers: { 'Sec-Fetch-Site': 'cross-site' } });
  expect(first.status).toBe(200);
  expect(first.body).toContain('<meta http-equiv="refresh" content="0;url=/">');
  expect(first.body).not.toContain(new URL(host.url).searchParams.get('token'));
  const port = new URL(host.url).port;
  const pattern = new RegExp(`^mixia-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`, 'u');
  expect(first.headers['set-cookie']).toEqual([expect.stringMatching(pattern)]);
  expectRefused(await ask(host.url, { path: tokenPath(host.url) }), 403, 'PREVIEW_LINK_USED');
});

test('whoever has the cookie may open the printed address again', async () => {
  const again = await inside({ path: tokenPath(url()) });
  expect(again.body).toContain('content="0;url=/"');
});

test.each([
  ['no token', '/'],
  ['an empty token', '/?token='],
  ['a wrong token', `/?token=${'A'.repeat(43)}`],
  ['a very long token', `/?token=${'A'.repeat(9000)}`],
  ['a token that is no text', '/?token=%ff%fe'],
  ['a token in pieces', '/?token=a&token=b'],
  ['a file', '/assets/main.js'],
])('without the cookie, %s is refused', async (_, path) => {
  expectRefused(await ask(shut(), { path }), 403, 'PREVIEW_LINK_USED');
});

test.each([
  ['a wrong one', () => `mixia-${new URL(url()).port}=${'A'.repeat(43)}`],
  ['an empty one', () => `mixia-${new URL(url()).port}=`],
  ['another name', () => (open.cookie ?? '').replace('mixia-', 'other-')],
  ['the token', () => `mixia-${new URL(url()).port}=${new URL(url()).searchParams.get('token') ?? ''}`],
  ['one cut short', () => (open.cookie ?? '').slice(0, -1)],
])('a cookie that is %s opens nothing', async (_, cookie) => {
  expectRefused(await ask(url(), { headers: { Cookie: cookie() } }), 403, 'PREVIEW_LINK_USED');
});

test('the cookie is found among others', async () => {
  const answer = await ask(url(), { headers: { Cookie: `a=b; ${open.cookie ?? ''}; c=d` } });
  expect(answer.status).toBe(200);
});

test.each([
  ['a name that was made to point here', (port: string) => `evil.example:${port}`],
  ['localhost', (port: string) => `localhost:${port}`],
  ['a name that ends like ours', (port: string) => `127.0.0.1.evil.example:${port}`],
  ['no port', () => '127.0.0.1'],
  ['another port', () => '127.0.0.1:1'],
  ['the address in another spelling', (port: string) => `127.1:${port}`],
  ['any address', (port: string) => `0.0.0.0:${port}`],
  ['IPv6', (port: string) => `[::1]:${port}`],
  ['our address with a name before it', (port: string) => `a@127.0.0.1:${port}`],
  ['nothing', () => ''],
])('a Host that is %s gets nothing, with or without the cookie and the token', async (_, name) => {
  const headers = { Host: name(new URL(shut()).port) };
  expectRefused(await ask(shut(), { path: tokenPath(shut()), headers }), 421, 'PREVIEW_WRONG_ADDRESS');
  expectRefused(await inside({ headers: { Host: name(new URL(url()).port) } }), 421, 'PREVIEW_WRONG_ADDRESS');
});

test('two Hosts are one too many, and a target that names another host is not ours', async () => {
  expectRefused(await inside({ headers: { Host: [authority(), 'evil.example'] } }), 421, 'PREVIEW_WRONG_ADDRESS');
  expectRefused(await inside({ path: 'http://evil.example/' }), 421, 'PREVIEW_WRONG_ADDRESS');
  expectRefused(await inside({ path: `http://${authority()}/` }), 421, 'PREVIEW_WRONG_ADDRESS');
});

test.each([
  ['another site', { Origin: 'http://evil.example' }],
  ['a page without an origin', { Origin: 'null' }],
  ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
  ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a port beside ours, as the browser says', { 'Sec-Fetch-Site': 'same-site' }],
])('a request of %s is refused, cookie or not', async (_, headers) => {
  expectRefused(await inside({ headers }), 403, 'PREVIEW_FOREIGN_PAGE');
  expectRefused(await inside({ path: '/assets/main.js', headers }), 403, 'PREVIEW_FOREIGN_PAGE');
});

test.each([['same-origin'], ['none']])('a request that the browser calls %s is let in', async (site) => {
  expect((await inside({ headers: { 'Sec-Fetch-Site': site, Origin: `http://${authority()}` } })).status).toBe(200);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no way in', async (method) => {
  const own = { Origin: `http://${authority()}` };
  expectRefused(await inside({ method, headers: own }), 405, 'INPUT_INVALID');
  expect((await inside({ method, headers: own })).headers.allow).toBe('GET, HEAD');
  expectRefused(await inside({ method }), 403, 'PREVIEW_FOREIGN_PAGE');
  expectRefused(await inside({ method, headers: { Origin: 'http://evil.example' } }), 403, 'PREVIEW_FOREIGN_PAGE');
});

test('the page has a fresh nonce in itself and in its policy, each time', async () => {
  const nonces = new Set<string>();
  for (let load = 0; load < 3; load++) {
    const { status, headers, body } = await inside();
    expect(status).toBe(200);
    const nonce = /nonce="([^"]+)"/u.exec(body)?.[1] ?? '';
    expect(nonce).toMatch(/^[\w+/]{24}$/u);
    expect(body).not.toContain('__NONCE__');
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.join()).not.toContain('unsafe');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test('everything carries the headers that keep it to itself', async () => {
  for (const path of ['/', '/assets/main.js', '/nothing']) {
    const { headers } = await inside({ path });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('a file of the window comes with its type; HEAD gives its headers alone', async () => {
  const file = await inside({ path: '/assets/main.js' });
  expect(file).toMatchObject({ status: 200, body: 'export {};\n' });
  expect(file.headers['content-type']).toBe('text/javascript; charset=utf-8');
  const head = await inside({ path: '/assets/main.js', method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, body: '' });
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%5c..%5csecret.txt',
  '//etc/passwd',
  '/assets/main.js%00.png',
  '/assets',
  '/assets/',
  '/ASSETS/main.js',
  '/index.html',
  '/assets/main.js.map',
  '/__proto__',
  '/constructor',
  '/shell',
])('%s is nothing that there is', async (path) => {
  expectRefused(await inside({ path }), 404, 'FILE_NOT_FOUND');
});

test('a header without end is cut off', async () => {
  expectRefused(await inside({ headers: { 'X-Long': 'a'.repeat(20_000) } }), 431, 'INPUT_INVALID');
  expect((await inside()).status).toBe(200);
});

test('a port that is taken is told in words', async () => {
  const port = Number(new URL(url()).port);
  await expect(previewOf({ port })).rejects.toMatchObject({ code: 'PREVIEW_PORT_TAKEN', params: { port } });
});

test('nothing that was tried has used the token up', async () => {
  expect(await enter(shut())).toMatch(/^mixia-\d+=/u);
});
