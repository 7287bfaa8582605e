import { DocumentGridType, LineRuleType, PageOrientation } from 'docx';
import type { ISectionOptions } from 'docx';

/** Twentieths of a point in a millimetre. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A4 and the text block of GB/T 9704—2012: 156 × 225 mm, 37 mm above it, 28 mm to its left. */
export const PAGE = { width: 210, height: 297, top: 37, left: 28, textWidth: 156, textHeight: 225 } as const;

/** The sizes of type that official documents use, in half-points: 二号, 三号, 四号, 小四, 五号, 小五. */
export const SIZE = {
  second: 44,
  third: 32,
  fourth: 28,
  smallFourth: 24,
  fifth: 21,
  smallFifth: 18,
} as const;

/** Fonts for titles, headings and text; Latin letters and digits stand in Times New Roman. */
const face = (eastAsia: string) => ({
  eastAsia,
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
});
export const FONT = {
  title: face('方正小标宋简体'),
  black: face('黑体'),
  kai: face('楷体_GB2312'),
  fang: face('仿宋_GB2312'),
  song: face('宋体'),
} as const;

/** Fonts that stand in where the named one is not installed: Word reads the other names from the table of fonts. */
export const OTHER_FONTS: readonly (readonly [string, string])[] = [
  ['方正小标宋简体', '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,Noto Serif CJK SC'],
  ['黑体', 'SimHei,Noto Sans CJK SC'],
  ['楷体_GB2312', '楷体,KaiTi,STKaiti,Noto Serif CJK SC'],
  ['仿宋_GB2312', '仿宋,FangSong,STFangsong,Noto Serif CJK SC'],
  ['宋体', 'SimSun,Noto Serif CJK SC'],
  ['Times New Roman', 'Liberation Serif'],
];

/** 22 lines fill 225 mm: 28.95 points each. */
export const LINE = { line: 579, lineRule: LineRuleType.EXACTLY } as const;
/** Tables and notes are set closer. */
export const tableLine = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACTLY }) as const;
/** 28 characters of 三号 are 448 points and the line has 442: each stands a quarter of a point closer. */
export const BODY_SPACING = -5;
/** Two characters of 三号 at 28 a line. */
export const TWO_CHARACTERS = 632;

/** The width of the text block in twips, upright or lying. */
export const textWidth = (isLandscape: boolean): number =>
  twips(isLandscape ? PAGE.textHeight : PAGE.textWidth);

/** Size, margins and grid of a section. A lying page is the upright one turned, so its margins turn with it. */
export function sectionPage(isLandscape: boolean): NonNullable<ISectionOptions['properties']> {
  const { width, height, top, left, textWidth: wide, textHeight: high } = PAGE;
  const [right, bottom] = [width - left - wide, height - top - high];
  const margin = isLandscape
    ? { top: left, right: top, bottom: right, left: bottom }
    : { top, right, bottom, left };
  return {
    page: {
      size: {
        width: twips(width),
        height: twips(height),
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(margin.top),
        right: twips(margin.right),
        bottom: twips(margin.bottom),
        left: twips(margin.left),
        header: twips(15),
        // The number stands 7 mm below the text.
        footer: twips(Math.max(8, margin.bottom - 12)),
      },
    },
    // Lines are set by exact spacing and characters by their distance: a grid would stretch tables, and programs draw it differently.
    grid: { type: DocumentGridType.DEFAULT, linePitch: LINE.line },
  };
}
