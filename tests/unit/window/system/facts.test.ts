import { expect, test } from 'vitest';
import { PACKAGE_VERSION } from '../../../../electron/vault/handoff/format/manifest.ts';
import { MIN_VOLUME_BYTES, FAT32_MAX_BYTES } from '../../../../electron/vault/handoff/stick/volume-names.ts';
import { VAULT_VERSION } from '../../../../electron/vault/keys/vault-schema.ts';
import { FORMATS, formatsText } from '../../../../renderer/features/system/about/formats.ts';
import { VOLUME_BYTES, VOLUME_CHOICES } from '../../../../renderer/features/system/backup/volume-sizes.ts';
import { cardSchema } from '../../../../shared/domain/package/card.ts';

test('the formats that are named are those that this version writes', () => {
  expect(FORMATS.线索库).toBe(VAULT_VERSION);
  expect(FORMATS.密封包).toBe(PACKAGE_VERSION);
  expect(cardSchema.shape.version.value).toBe(FORMATS.单位名片);
  expect(formatsText()).toBe('线索库第1版、备份第1版、密封包第1版、单位名片第1版');
});

test('every size that is offered can be written, and none is more than a stick takes', () => {
  for (const { value } of VOLUME_CHOICES) {
    const bytes = VOLUME_BYTES[value] ?? FAT32_MAX_BYTES;
    expect(bytes).toBeGreaterThanOrEqual(MIN_VOLUME_BYTES);
    expect(bytes).toBeLessThanOrEqual(FAT32_MAX_BYTES);
  }
});
