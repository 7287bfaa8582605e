import type { Outline } from '../outline/build-outline.ts';
import type { Doubt, Milestone, Target } from '../plan-reading.ts';
import type { DutyReading } from '../read-duties.ts';
import type { ParagraphFigures } from '../read-paragraph.ts';
import type { Tables } from '../table/find-tables.ts';
import type { Article } from '../text/article.ts';
import type { Block } from '../text/block.ts';
import type { Disagreement } from './link-restatements.ts';

/** Everything the doubts are drawn from. */
export interface DoubtSources {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly article: Article;
  readonly outline: Outline;
  readonly targets: readonly Target[];
  readonly disagreements: readonly Disagreement[];
  readonly figures: readonly ParagraphFigures[];
  readonly duties: readonly DutyReading[];
  readonly milestones: readonly Milestone[];
  readonly tables: Tables;
}

/** Gathers all doubts, in the order of the text. */
export function collectDoubts(_sources: DoubtSources): Doubt[] {
  return [];
}
