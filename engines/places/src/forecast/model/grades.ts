/** The stages of schooling, lowest first. */
export const STAGES = ['kindergarten', 'primary', 'junior', 'senior'] as const;
export type Stage = (typeof STAGES)[number];

/** What a grade label means. */
export interface Grade {
  /** The label as it stands in the file. */
  readonly label: string;
  /** 1 to 12 for the years of school, 0 for the year before grade 1, negative before that. */
  readonly order: number;
  readonly stage: Stage;
}

/** Last year of each stage by order; 六三制 unless the rules say 五四制. */
export interface StageEnds {
  readonly primary: number;
  readonly junior: number;
}

export const SIX_THREE: StageEnds = { primary: 6, junior: 9 };

const NAMED: Readonly<Record<string, readonly [number, Stage]>> = {
  PK: [-1, 'primary'],
  K: [0, 'primary'],
  K1: [-2, 'kindergarten'],
  K2: [-1, 'kindergarten'],
  K3: [0, 'kindergarten'],
  托班: [-3, 'kindergarten'],
  小班: [-2, 'kindergarten'],
  中班: [-1, 'kindergarten'],
  大班: [0, 'kindergarten'],
};

const DIGITS = '一二三四五六七八九';

/**
 * Reads a grade label: 1…12, K, PK, K1…K3, 小班/中班/大班, 一年级…九年级, 初一…初四, 高一…高三, with or without G or 年级.
 * Null for anything else.
 */
export function parseGrade(text: string, ends: StageEnds = SIX_THREE): Grade | null {
  const label = text.trim();
  const bare = label.toUpperCase().replace(/^(?:GRADE|G)\s*(?=\d)/u, '');
  const named = NAMED[bare];
  if (named !== undefined) return { label, order: named[0], stage: named[1] };
  const order = readOrder(bare.replace(/年级$/u, ''), ends);
  if (order === null || order < 1 || order > 12) return null;
  const stage = order <= ends.primary ? 'primary' : order <= ends.junior ? 'junior' : 'senior';
  return { label, order, stage };
}

function readOrder(bare: string, ends: StageEnds): number | null {
  if (/^\d{1,2}$/u.test(bare)) return Number(bare);
  const digit = DIGITS.indexOf(bare.slice(-1)) + 1;
  if (digit === 0) return null;
  if (bare.length === 1) return digit;
  if (bare.length !== 2) return null;
  if (bare.startsWith('初')) return ends.primary + digit;
  if (bare.startsWith('高')) return ends.junior + digit;
  return null;
}

/** The age in whole years at which a child enters a grade: six for grade 1 (义务教育法 article 11). */
export function entryAge(order: number, schoolAge = 6): number {
  return schoolAge - 1 + order;
}
