import type { Outline } from '../outline/build-outline.ts';
import type { UnreadPart } from '../plan-document.ts';
import type { Doubt, Milestone, Target } from '../plan-reading.ts';
import type { DutyReading } from '../read-duties.ts';
import type { ParagraphFigures } from '../read-paragraph.ts';
import type { Tables } from '../table/find-tables.ts';
import type { Article } from '../text/article.ts';
import type { Block } from '../text/block.ts';
import { doubtMissingAnnexes } from './doubt-annexes.ts';
import { doubtFigures, doubtListNumbers, doubtLostCharacters } from './doubt-damaged-text.ts';
import { doubtAlmostEqualNames, doubtConfusableRates, doubtDisagreements, doubtSums } from './doubt-goals.ts';
import { doubtImplausible } from './doubt-implausible.ts';
import { doubtRepeatedWork } from './doubt-repeated-work.ts';
import { doubtShares } from './doubt-shares.ts';
import { doubtUnits } from './doubt-units.ts';
import type { Disagreement } from './link-restatements.ts';
import { makeDoubt } from './make-doubt.ts';
import type { StepCounter } from '../step-counter.ts';

/** Everything the doubts are drawn from. */
export interface DoubtSources {
  readonly blocks: readonly Block[];
  readonly article: Article;
  readonly outline: Outline;
  readonly targets: readonly Target[];
  readonly disagreements: readonly Disagreement[];
  readonly figures: readonly ParagraphFigures[];
  readonly duties: readonly DutyReading[];
  readonly milestones: readonly Milestone[];
  readonly tables: Tables;
  /** What the file holds and the text does not. */
  readonly unread: readonly UnreadPart[];
}

/** Gathers all doubts, in the order of the text. */
export function collectDoubts(sources: DoubtSources, steps: StepCounter): Doubt[] {
  const { blocks, article, outline, targets, tables } = sources;
  const unclear = tables.projects.flatMap(({ rows }) => rows.filter((row) => !row.isAligned));
  return [
    ...sources.unread.map(({ zh, en, count }) =>
      makeDoubt(
        'part-unread',
        [0, 0],
        `文件里有 ${count} 处内容没有读出：${zh}。请对照原文件补上。`,
        `The file holds ${count} of these that were not read: ${en}. Check the original.`,
      ),
    ),
    ...doubtEmpty(sources),
    ...doubtImplausible(targets),
    ...doubtFigures(sources.figures),
    ...doubtListNumbers(blocks, outline),
    ...doubtLostCharacters(blocks.slice(0, article.end)),
    ...doubtUnits(sources.duties),
    ...doubtDisagreements(targets, sources.disagreements),
    ...doubtAlmostEqualNames(targets),
    ...doubtConfusableRates(targets),
    ...doubtSums(targets, steps),
    ...doubtShares(sources.figures, steps),
    ...doubtRepeatedWork(sources.milestones, steps),
    ...doubtMissingAnnexes(blocks, article, steps),
    ...unclear.map(({ project }) =>
      makeDoubt(
        'table-row-unclear',
        project.span,
        `“${project.name}”这一行的单元格比表头少，各列是按内容推断的，请核对。`,
        `The row “${project.name}” has fewer cells than the header; its columns were guessed by kind. Check them.`,
      ),
    ),
  ].toSorted((a, b) => a.span[0] - b.span[0]);
}

/** A document in which nothing was read: a scan, a picture, or no plan. */
function doubtEmpty({ targets, duties, milestones, tables, outline }: DoubtSources): Doubt[] {
  const isEmpty =
    targets.length + duties.length + milestones.length + tables.projects.length + tables.tasks.length === 0 &&
    outline.headings.every(({ style }) => style === null);
  return isEmpty
    ? [
        makeDoubt(
          'part-unread',
          [0, 0],
          '整份文件里没有读出目标、任务、分工或项目。请核对它是不是规划文件，或者是扫描件、图片。',
          'No goal, task, duty or project was read in the whole document. Check whether it is a plan, or a scan or picture.',
        ),
      ]
    : [];
}
