/** A text in both languages. */
export interface GreenText {
  readonly zh: string;
  readonly en: string;
}

/**
 * One part of an index, and how it comes from columns of a file:
 * `mean` — items from `from` to `to` onto 0–100, turned where more is worse, averaged;
 * `share` — per cent of respondents whose item lies at or beyond a limit;
 * `difference` — share of the variance between schools (district only), turned: none is 100;
 * `background` — R² of attainment on background (district only), turned;
 * `variation` — pupil-weighted coefficient of variation of school means (district only), turned;
 * `progress` — levels now less levels before, 0 giving 50.
 */
export type GreenPart =
  | {
      readonly kind: 'mean';
      readonly items: readonly string[];
      readonly from: number;
      readonly to: number;
      readonly isTurned?: boolean;
    }
  | { readonly kind: 'share'; readonly item: string; readonly atLeast?: number; readonly atMost?: number }
  | { readonly kind: 'difference' | 'variation'; readonly item: string; readonly most: number }
  | {
      readonly kind: 'background';
      readonly item: string;
      readonly background: string;
      readonly most: number;
    }
  | { readonly kind: 'progress' };

export interface GreenIndex {
  readonly code: string;
  readonly name: GreenText;
  readonly respondent: 'pupil' | 'teacher';
  readonly parts: readonly { readonly name: GreenText; readonly weight: number; readonly part: GreenPart }[];
}

/** A version of the framework: data, so that the next version is a new file and never an edit. */
export interface GreenFramework {
  readonly id: string;
  readonly version: string;
  readonly source: string;
  /** What in it is not from a published text. */
  readonly own: GreenText;
  /** Lower ends of levels 2 to 9 on 0–100. */
  readonly cuts: readonly number[];
  readonly indices: readonly GreenIndex[];
}

/** Fewest respondents that a figure may stand on. */
export const GREEN_SMALLEST = 10;

/** Columns that a framework asks for, of pupils or of teachers. */
export function listItems(framework: GreenFramework, respondent: 'pupil' | 'teacher'): string[] {
  const items = framework.indices
    .filter((index) => index.respondent === respondent)
    .flatMap((index) =>
      index.parts.flatMap(({ part }) =>
        part.kind === 'mean'
          ? part.items
          : part.kind === 'progress'
            ? []
            : part.kind === 'background'
              ? [part.item, part.background]
              : [part.item],
      ),
    );
  return [...new Set(items)];
}

/** What is wrong with a framework that somebody wrote, or undefined. */
export function findFrameworkFault(value: unknown): string | undefined {
  const framework = value as Partial<GreenFramework> | null;
  if (typeof framework?.id !== 'string' || typeof framework.version !== 'string') return 'id, version';
  const { cuts, indices } = framework;
  if (!Array.isArray(cuts) || cuts.length !== 8 || cuts.some((cut, i) => i > 0 && !(cut > cuts[i - 1])))
    return 'cuts';
  if (!Array.isArray(indices) || indices.length === 0) return 'indices';
  for (const [i, index] of (indices as Partial<GreenIndex>[]).entries()) {
    if (typeof index.code !== 'string' || index.name === undefined) return `indices[${i}]`;
    if (!Array.isArray(index.parts) || index.parts.length === 0) return `indices[${i}].parts`;
    for (const entry of index.parts)
      if (!(entry.weight > 0) || entry.part === undefined) return `indices[${i}].parts`;
  }
  return undefined;
}
