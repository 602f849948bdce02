import type { Choice } from '../../../ui/choice.ts';

/** How large the files of a backup may be. */
export type VolumeChoice = 'stick' | 'half' | 'disc';

const MIB = 1024 * 1024;

export const VOLUME_CHOICES: readonly Choice<VolumeChoice>[] = [
  { value: 'stick', title: '不超过4 GB', text: '任何U盘、移动硬盘都放得下，一般选这一项。' },
  { value: 'half', title: '不超过2 GB', text: '介质较旧，或要分放几个小U盘。' },
  { value: 'disc', title: '不超过650 MB', text: '要刻录到光盘。' },
];

/** Bytes of a volume; nothing for what a stick's usual file system can hold. */
export const VOLUME_BYTES: Readonly<Record<VolumeChoice, number | undefined>> = {
  stick: undefined,
  half: 2048 * MIB - 1,
  disc: 650 * MIB,
};
