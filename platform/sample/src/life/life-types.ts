import type { Day, Decimal } from '@junheng/kernel';
import type { SampleFileName } from '../documents/sample-document-url.ts';
import type { Person } from '../access/find-person.ts';
import type { SampleReport, SampleValue } from '../sample-types.ts';
import type { ProjectStage } from '@junheng/vocabulary';

/** A checkpoint that was reached. */
export interface ReachedCheckpoint {
  readonly task: string;
  readonly year: number;
  readonly day: Day;
  readonly words: string;
  readonly by: Person;
}

/** The paper with which a task was closed; its file lies among the sample's documents. */
export interface IssuedPaper {
  readonly task: string;
  readonly title: string;
  readonly number: string;
  readonly day: Day;
  readonly fileName: SampleFileName;
  readonly by: Person;
}

/** A stage of a project; `movedFrom` is the planned day before it was put off. */
export interface LivedStage {
  readonly stage: ProjectStage;
  readonly planned: Day | null;
  readonly actual: Day | null;
  readonly reason: string | null;
  readonly movedFrom: Day | null;
}

/** What has become of a building project: amounts in yuan. */
export interface LivedProject {
  readonly name: string;
  readonly place: {
    readonly townId: string | null;
    readonly lon: number | null;
    readonly lat: number | null;
  };
  readonly newName: { readonly name: string; readonly day: Day; readonly reason: string } | null;
  readonly stages: readonly LivedStage[];
  readonly funds: readonly {
    readonly year: number;
    readonly planned: Decimal;
    readonly paid: Decimal | null;
  }[];
}

/** What became of a plan after it was published; goals, tasks and projects are named as the plan names them. */
export interface SampleLife {
  readonly values: readonly { readonly target: string; readonly values: readonly SampleValue[] }[];
  /** Goals set out of force by a paper. */
  readonly exempt: readonly { readonly target: string; readonly rule: string }[];
  readonly reports: readonly { readonly task: string; readonly reports: readonly SampleReport[] }[];
  readonly checkpoints: readonly ReachedCheckpoint[];
  readonly papers: readonly IssuedPaper[];
  readonly projects: readonly LivedProject[];
}
