import type { Day, Decimal } from '@junheng/kernel';
import type { Binding, Comparator, Measure } from '@junheng/vocabulary';

/** A value as the list of targets gives it: day, number, and what paper it stands in. */
export type ValueDraft = readonly [day: Day, value: Decimal, paper: PaperKey];

/** The papers that values of the sample are taken from. */
export type PaperKey = 'statistics' | 'ledger' | 'survey' | 'accounts' | 'report';

/** A target as written by hand; `key` ties it to its parent and to the tasks that serve it. */
export interface TargetDraft {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly base?: Decimal;
  readonly year: number;
  readonly comparator: Comparator;
  readonly value?: Decimal;
  readonly valueMax?: Decimal;
  readonly binding: Binding | null;
  readonly measure?: Measure;
  readonly exemptRule?: string;
  readonly parent?: string;
  readonly path?: readonly (readonly [year: number, value: Decimal])[];
  /** The sentence in which the plan says in words what its table says, full stop included; most goals stand in the table only. */
  readonly sentence?: string;
  /** What the table prints as the row's name where it differs: `其中：小学`. */
  readonly printedName?: string;
  /** Keys of the units that lead; `bureau`, `office:…`, `department:…`, `school:…`. */
  readonly lead: readonly string[];
  readonly supporting?: readonly string[];
  readonly values: readonly ValueDraft[];
}

/** Targets that stand under one heading. */
export interface TargetGroupDraft {
  readonly title: string;
  readonly titleEn: string;
  readonly targets: readonly TargetDraft[];
}

/**
 * How a task has gone by the sample's day: done; in step; late; nobody has reported; begins later; a report waits for
 * review; a report was sent back.
 */
export type ProgressDraft = 'done' | 'normal' | 'behind' | 'none' | 'later' | 'waiting' | 'returned';

/** A task as written by hand. */
export interface TaskDraft {
  readonly title: string;
  readonly titleEn: string;
  /** What is to be done, full stop included. */
  readonly body: string;
  readonly lead?: readonly string[];
  /** Units that answer for it where nobody leads. */
  readonly responsible?: readonly string[];
  readonly supporting?: readonly string[];
  readonly starts: Day;
  readonly due: Day;
  /** What must be true by the end of a year; where the bureau set an earlier day, that day. */
  readonly milestones?: readonly (readonly [year: number, text: string, day?: Day])[];
  /** Keys of the targets it serves. */
  readonly serves?: readonly string[];
  readonly progress: ProgressDraft;
  /** What the last report says. */
  readonly words?: string;
}

/** Tasks under one heading of the second level. */
export interface TaskSectionDraft {
  readonly title: string;
  readonly tasks: readonly TaskDraft[];
}

/** A chapter of tasks: a heading of the first level. */
export interface TaskChapterDraft {
  readonly title: string;
  readonly sections: readonly TaskSectionDraft[];
}
