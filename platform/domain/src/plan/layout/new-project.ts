import type { ProjectKind, ProjectStage } from '@junheng/vocabulary';
import type { NewDuty } from './new-duty.ts';
import type { StoredAnchor, StoredSource } from './stored-source.ts';

/** Who wrote something down, and when. */
export interface Recorded {
  readonly recordedBy: string;
  readonly recordedByAccountId: string | null;
  readonly recordedAt: string;
}

/** A stage with what is known of it; a planned day that was moved has its history in `replans`, oldest first. */
export interface NewProjectStage extends Recorded {
  readonly stage: ProjectStage;
  readonly planned: string | null;
  readonly actual: string | null;
  readonly reason: string | null;
  readonly replans?: readonly (Recorded & {
    readonly before: string;
    readonly after: string | null;
    readonly reason: string;
  })[];
}

/** Money of a calendar year, in yuan as decimal text. */
export interface NewProjectFund extends Recorded {
  readonly year: number;
  readonly planned: string | null;
  readonly paid: string | null;
  readonly sourceText: string;
}

/** A name that the project bears from a day on. */
export interface NewProjectName extends Recorded {
  readonly name: string;
  readonly day: string;
  readonly reason: string;
}

/** A building project with what is known of it. Areas in square metres as decimal text, position in degrees. */
export interface NewProject {
  readonly id: string;
  /** Position in the plan, from 1. */
  readonly number: number;
  readonly name: string;
  readonly location: string;
  readonly kind: ProjectKind;
  /** kindergarten, primary, junior, senior; none when the plan does not say. */
  readonly stages: readonly string[];
  /** 重点年份 as printed. */
  readonly keyYear: number | null;
  readonly landArea: string | null;
  readonly floorArea: string | null;
  readonly places: number | null;
  readonly unitId: string | null;
  readonly townId: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly source: StoredSource;
  readonly anchors?: readonly StoredAnchor[];
  readonly duties: readonly NewDuty[];
  /** Names it has borne, oldest first, the present one last; may be left out while it has its first name. */
  readonly names?: readonly NewProjectName[];
  readonly stageDays: readonly NewProjectStage[];
  readonly funds: readonly NewProjectFund[];
}

/** Buildings promised by number. */
export interface NewPromise {
  readonly id: string;
  readonly kind: ProjectKind;
  /** A type of school (`primary`, `junior`, `kindergarten` …) or `any`. */
  readonly schoolType: string;
  readonly year: number;
  readonly count: number;
  readonly source: StoredSource;
}
