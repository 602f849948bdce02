/** The nonce of this load of the page, by which the frame's few rules of style are let through. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
