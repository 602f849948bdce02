import { findingText } from '../../../shared/domain/package/finding-text.ts';
import type { Finding } from '../../../shared/domain/package/sections.ts';
import { printable } from './printable.ts';

/** Lines for what is to be looked into although the package was taken in. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  return ['请注意：', ...findings.map((finding) => `  ${printable(findingText(finding))}`)];
}
