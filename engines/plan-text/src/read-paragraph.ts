import type { Achievement, Target } from './plan-reading.ts';
import type { Figure, SentenceContext } from './sentence/figure.ts';
import { readFigures } from './sentence/read-figures.ts';
import type { Block } from './text/block.ts';
import { asPrinted, spanOf } from './text/fold-text.ts';
import type { StepCounter } from './step-counter.ts';

/** The figures of one paragraph as targets and achievements; the raw figures are kept for the doubts. */
export interface ParagraphFigures {
  readonly block: Block;
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
  readonly achievements: readonly Achievement[];
}

/** Reads one paragraph; `year` is what headings or an opening line state for it, `firstIndex` the index its first target will have. */
export function readParagraph(
  block: Block,
  from: number,
  context: SentenceContext,
  year: number | null,
  firstIndex: number,
  region: string | null,
  steps: StepCounter,
): ParagraphFigures {
  const figures = readFigures(block.text, from, context, steps);
  const targets: Target[] = [];
  const achievements: Achievement[] = [];
  const indexOf = new Map<number, number>();
  for (const [position, figure] of figures.entries()) {
    const span = spanOf(block, figure.start, figure.end);
    const { token } = figure;
    if (figure.name === '') continue;
    if (figure.isPast && figure.role !== 'forecast') {
      achievements.push({
        name: asPrinted(block, figure.name, figure.start),
        unit: token.unit,
        year: figure.year,
        value: token.value,
        span,
      });
      continue;
    }
    indexOf.set(position, firstIndex + targets.length);
    const parent = figure.partOf === null ? undefined : indexOf.get(figure.partOf);
    targets.push({
      name: asPrinted(block, figure.name, figure.start),
      unit: token.unit,
      baseYear: figure.baseYear,
      baseValue: figure.baseValue,
      year: figure.year ?? year ?? (context.isRule === true ? null : context.periodTo),
      yearStated: figure.year !== null || year !== null,
      comparator: figure.comparator,
      value: token.value,
      valueMax: token.valueMax,
      area: isElsewhere(figure.name, region) ? (/^(?:全国|全省|全市)/u.exec(figure.name)?.[0] ?? null) : null,
      binding: bindingBehind(block.text, figure.end),
      role: isElsewhere(figure.name, region)
        ? 'reference'
        : context.isRule === true
          ? 'standard'
          : figure.role,
      ...(parent !== undefined ? { parent } : {}),
      ...(figure.measure !== null ? { measure: figure.measure } : {}),
      ...(figure.frequency !== null ? { frequency: figure.frequency } : {}),
      ...(figure.condition !== null ? { condition: figure.condition } : {}),
      ...(token.ratio !== null ? { ratio: token.ratio } : {}),
      span,
    });
  }
  return { block, figures, targets, achievements };
}

/** "达到99%(约束性)": the kind of the goal in brackets behind it. */
function bindingBehind(text: string, at: number): Target['binding'] {
  const match = /^[以上下内左右]{0,2}[([](约束|预期|引导|指导)性?(?:指标|目标)?[)\]]/u.exec(
    text.slice(at, at + 14),
  );
  return match === null ? null : match[1] === '约束' ? 'binding' : 'expected';
}

/** "全省平均…" in a district's plan is somebody else's figure. */
function isElsewhere(name: string, region: string | null): boolean {
  if (!/^(?:全国|全省|全市)[^,]{0,6}平均/u.test(name)) return false;
  return !(name.startsWith('全市') && (region?.endsWith('市') ?? false));
}
