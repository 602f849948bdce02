import { sentence } from '../../shared/errors/app-error.ts';
import type { ErrorCode } from '../../shared/errors/sentences.ts';

/** Words for the one code of the list that needs them here. */
const PARAMS = { where: '请求方式' } as const;

/** A refusal as a page of one sentence, with its code. Nothing of the request is repeated in it. */
export function refusalPage(code: ErrorCode): string {
  return page(`<p>${sentence(code, PARAMS)}</p><p><code>${code}</code></p>`, '');
}

/**
 * The answer to the redeemed token. A redirect would not do: opened from a file, its second step still counts as coming
 * from there, and a browser holds a strict cookie back. So this page leads on, and takes its own place in the history.
 */
export function leadingOnPage(): string {
  return page('<p><a href="/">进入</a></p>', '<meta http-equiv="refresh" content="0;url=/">');
}

function page(body: string, head: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>密匣</title>${head}</head><body>${body}</body></html>`;
}
