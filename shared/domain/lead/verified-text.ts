/** Whose signatures a lead bears, as its verification counts them. */
type Signed = { readonly name: string | null; readonly events: number };

/** `王芳12条、李明3条`: who signed how much. */
export function signersText(signers: readonly Signed[]): string {
  return signers.map(({ name, events }) => `${name ?? '不在册人员'}${String(events)}条`).join('、');
}

/** The one sentence that tells what a verification found: nothing, or how much. */
export function verifiedText(events: number, signers: readonly Signed[], findings: number): string {
  const signed = `本件签名记录${String(events)}条（${signersText(signers)}）`;
  return findings === 0
    ? `${signed}，签名、次序和内容均验证无误。`
    : `${signed}，发现${String(findings)}处问题，请不要继续办理，先处理问题。`;
}
