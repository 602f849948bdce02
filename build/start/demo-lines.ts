import type { Demo } from '../demo/make.ts';

const KINDS = { team: '派驻机构', commission: '派出机关' } as const;

/** Where the demonstration lies and what opens it. */
export function demoLines({ vaults, toTry, emptyStick, stick }: Demo): readonly string[] {
  return [
    '演示数据已备好，人名、单位、事情都是编的：',
    ...vaults.flatMap(({ kind, name, member, passphrase, folder }) => [
      `  ${KINDS[kind]}  ${name}  人员 ${member}  口令 ${passphrase}`,
      `    ${folder}`,
    ]),
    `  试用材料（三行有误的旧台账、扫描件、照片、文本）：${toTry}`,
    `  往来U盘（有一个密封包尚未拆封）：${stick}`,
    `  空U盘：${emptyStick}`,
  ];
}
