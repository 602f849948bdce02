import { theme, type ThemeConfig } from 'antd';
import type { Preferences } from '../../shared/contract/shell.ts';

const USUAL_TEXT = 14;
/** Height of a button or a field, and the dot of a choice: they grow with the text. */
const USUAL_CONTROL = 32;
const USUAL_DOT = 6;

const scaled = (size: number, percent: number) => Math.round((size * percent) / 100);

const FONTS =
  "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', 'WenQuanYi Micro Hei', sans-serif";

/** Behind notes: what antd derives from such dark colours is mud. */
const LIGHT_GROUNDS = {
  colorErrorBg: '#fcedec',
  colorErrorBorder: '#e3a8a3',
  colorWarningBg: '#fdf5e4',
  colorWarningBorder: '#dcb873',
  colorSuccessBg: '#eef6ee',
  colorSuccessBorder: '#a3c7a3',
  colorInfoBg: '#ebf2fa',
  colorInfoBorder: '#a9c1dd',
} as const;

/** White and yellow on black. */
const HIGH_CONTRAST = {
  colorPrimary: '#ffd800',
  colorInfo: '#ffd800',
  colorLink: '#ffe866',
  colorBgBase: '#000000',
  colorTextBase: '#ffffff',
  colorBorder: '#ffffff',
  colorBorderSecondary: '#b3b3b3',
  colorTextLightSolid: '#000000',
  colorTextSecondary: '#ffffff',
  colorTextTertiary: '#e6e6e6',
  colorTextDescription: '#e6e6e6',
  colorTextPlaceholder: '#c8c8c8',
  colorTextDisabled: '#b8b8b8',
  colorError: '#ff9d96',
  colorWarning: '#ffc069',
  colorSuccess: '#95de64',
  lineWidthFocus: 3,
} as const;

/** The look of the window: one accent colour, no animation, text as large as the person asks for. */
export function themeOf({ theme: name, textSize }: Pick<Preferences, 'theme' | 'textSize'>): ThemeConfig {
  const components = { Radio: { dotSize: scaled(USUAL_DOT, textSize) } };
  const sizes = { fontSize: scaled(USUAL_TEXT, textSize), controlHeight: scaled(USUAL_CONTROL, textSize) };
  const shared = { fontFamily: FONTS, ...sizes, motion: false, borderRadius: 3, wireframe: false };
  if (name === 'high-contrast') {
    return {
      components,
      algorithm: theme.darkAlgorithm,
      token: {
        ...shared,
        ...HIGH_CONTRAST,
      },
    };
  }
  return {
    components,
    algorithm: theme.defaultAlgorithm,
    token: {
      ...shared,
      ...{
        colorPrimary: '#1d4e89',
        colorInfo: '#1d4e89',
        colorLink: '#1d4e89',
        colorError: '#b3261e',
        colorWarning: '#8a5a00',
      },
      ...{ colorTextSecondary: '#434a54', colorTextTertiary: '#575f6b', colorTextDescription: '#575f6b' },
      ...{
        colorTextPlaceholder: '#666e7a',
        colorTextDisabled: '#6b7280',
        colorSuccess: '#2f6b2f',
        colorBorder: '#8c95a1',
      },
      ...LIGHT_GROUNDS,
      ...{ lineWidthFocus: 3 },
    },
  };
}
