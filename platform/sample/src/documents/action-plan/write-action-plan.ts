import type { TargetGroupDraft, TaskChapterDraft } from '../../plan/plan-drafts.ts';
import type { DocumentBlock } from '../document-block.ts';
import {
  address,
  caption,
  documentNumber,
  heading,
  pageBreak,
  paragraph,
  paragraphs,
  signature,
  title,
} from '../document-block.ts';
import { writeIndicatorTable } from '../indicator-table.ts';
import { writeProjectTable } from '../project-table.ts';
import type { ProjectDraft } from '../project-table.ts';
import { writeTasks } from '../task-blocks.ts';
import { writeYearTables } from '../year-tables.ts';
import { boxes } from './boxes.ts';
import { frontWords as words } from './front-words.ts';
import { buildingProjects } from './project-data.ts';
import { yearTables } from './year-data.ts';

/** What one printing of the plan says: the goals may differ from printing to printing, and a misprint stays in one. */
export interface PlanPrinting {
  readonly groups: readonly TargetGroupDraft[];
  readonly chapters: readonly TaskChapterDraft[];
  readonly nameOf: (key: string) => string;
  /** What the table prints in place of the right value, by key of the goal. */
  readonly misprints?: ReadonlyMap<string, string>;
  readonly projects?: readonly ProjectDraft[];
  readonly title?: string;
  readonly notice?: string;
  readonly number?: string;
  readonly issued?: string;
  readonly order?: string;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六'];

/** The goals that the plan also states in sentences, group by group. */
function writeGoals(groups: readonly TargetGroupDraft[]): DocumentBlock[] {
  return groups.flatMap((group, index) => [
    heading(2, `（${NUMERALS[index] ?? ''}）${group.title}`),
    paragraph(group.targets.map((target) => target.sentence ?? '').join('')),
  ]);
}

/** The whole document of the plan in force, from the notice to its annexes. */
export function writeActionPlan(printing: PlanPrinting): DocumentBlock[] {
  return [
    title(printing.notice ?? words.notice),
    documentNumber(printing.number ?? words.number),
    address(words.address),
    paragraph(printing.order ?? words.order),
    signature(words.issuer),
    signature(printing.issued ?? words.issued),
    pageBreak,
    title(printing.title ?? words.title),
    ...paragraphs(words.preface),
    heading(1, words.overall),
    heading(2, words.guiding),
    paragraph(words.guidingText),
    heading(2, words.principles),
    ...words.principleTexts.map((text) => heading(3, text)),
    heading(1, words.goals),
    paragraph(words.goalsIntro),
    caption(words.tableTitle),
    writeIndicatorTable(printing.groups, 2024, 2029, printing.misprints),
    ...writeGoals(printing.groups),
    ...writeTasks(printing.chapters, printing.nameOf, boxes),
    heading(1, words.closing),
    ...paragraphs(words.closingTexts),
    paragraph(words.annexList),
    pageBreak,
    address(words.yearAnnex[0]),
    title(words.yearAnnex[1]),
    ...writeYearTables(yearTables),
    pageBreak,
    address(words.projectAnnex[0]),
    title(words.projectAnnex[1]),
    writeProjectTable(printing.projects ?? buildingProjects),
  ];
}
