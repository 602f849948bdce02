import { citationText } from '../../../../shared/rules/citation.ts';
import { DISPATCHING_LEVELS, SENT_SEALED, SENT_SEALED_BASIS } from '../../../../shared/rules/management.ts';
import { leadNumber } from '../../../../shared/domain/lead/number.ts';
import type { Choice } from '../../../ui/choice.ts';
import type { CreateDraft } from './draft.ts';

const YEAR_LENGTH = 4;
const EXAMPLE_CODE = 'ZJ01';

/** The first number that a lead would get, as it follows from the code: `编号示例：ZJ01-2026-0001`. */
export function numberExample(code: string, today: string): string {
  const year = Number(today.slice(0, YEAR_LENGTH));
  return leadNumber({ code: code === '' ? EXAMPLE_CODE : code, year, letter: '', sequence: 1 });
}

export const KINDS: readonly Choice<CreateDraft['kind']>[] = [
  { value: 'team', title: '派驻机构', text: '登记、办理问题线索，报送派出机关。' },
  { value: 'commission', title: '派出机关', text: '拆封派驻机构报送的密封包，入库、回执。' },
];

/** The levels of a dispatching body, each with whose leads go to it sealed instead of being entered. */
export const LEVELS: readonly Choice<CreateDraft['level']>[] = DISPATCHING_LEVELS.map((level) => ({
  value: level,
  title: `${level}级`,
  text: `${SENT_SEALED[level].join('、')}干部的问题线索应当径送，不得登记、录入。`,
}));

export const LEVEL_HINT = `登记时按管理权限判断是否径送（${citationText(SENT_SEALED_BASIS)}）。`;

export const CEILINGS: readonly Choice<CreateDraft['ceiling']>[] = [
  { value: '工作秘密', title: '工作秘密', text: '可登记公开、内部、工作秘密的内容。国家秘密不得录入。' },
  { value: '内部', title: '内部', text: '只可登记公开、内部的内容。工作秘密、国家秘密不得录入。' },
];

export const NO_WAY_BACK = '口令忘记后无法找回，库内内容将永久打不开。请按规定妥善保管。';
