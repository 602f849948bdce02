// Read by a Node of any age, so: plain JavaScript, no dependency, and nothing newer than Node 14 can parse.

/** First Node that runs TypeScript by itself and is new enough for the database engine (Node-API 10). */
const OLDEST = [22, 18];
const NODE_API = 10;

/** Same words as the code's sentence in shared/errors; that file is TypeScript and out of reach here. */
const SENTENCE = '运行环境版本过低（需要 Node 22.18 或更新版本），请在项目目录执行 npm ci 后用 npm run 启动。';

/**
 * The line for standard error when this Node is too old, otherwise `undefined`. The database engine ends an older Node
 * with a segmentation fault as soon as it is loaded; this must therefore be asked before anything else is imported.
 */
export function tooOldLine(current) {
  const [major = 0, minor = 0] = current.versions.node.split('.').map(Number);
  const oldEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  const ready = oldEnough && Number(current.versions.napi) >= NODE_API && Boolean(current.features.typescript);
  return ready ? undefined : `NODE_TOO_OLD: ${SENTENCE}\n`;
}
