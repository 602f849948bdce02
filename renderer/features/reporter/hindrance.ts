import type { LeadFile } from '../../../shared/contract/lead-file.ts';

/** Why there is no identity to look at, `null` where there is; `none` is said where none was ever recorded. */
export function reporterHindrance(reporter: LeadFile['reporter'], none: string): string | null {
  switch (reporter) {
    case 'masked':
      return null;
    case 'none':
      return none;
    case 'withheld':
      return '检举控告人信息未随密封包报送。';
    case 'erased':
      return '检举控告人信息已按指令清除。';
  }
}
