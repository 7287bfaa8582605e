import type { Day, Decimal } from '@junheng/kernel';
import type {
  Binding,
  Comparator,
  DutyRole,
  Measure,
  Ownership,
  ReportState,
  Role,
  SchoolType,
  SettlementArea,
  SourceKind,
  Stage,
  UnitKind,
  UnitStatus,
} from '@junheng/vocabulary';

/** Longitude and latitude in degrees. */
export type Point = readonly [number, number];

/** One town's outline: a closed ring, the first point repeated at the end. */
export interface SampleTownShape {
  readonly unitId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly ring: readonly Point[];
}

export interface SampleUnit {
  readonly id: string;
  /** A name for use inside the sample: `office:basic`, `town:3`, `school:special`. */
  readonly key: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly townId: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly schoolType: SchoolType | null;
  readonly stages: readonly Stage[];
  readonly ownership: Ownership | null;
  readonly area: SettlementArea | null;
  readonly opened: number | null;
  readonly status: UnitStatus;
}

/** Where a figure came from, as the contract's `Source`. */
export interface SampleSource {
  readonly kind: SourceKind;
  readonly text: string;
  readonly place: string;
  readonly span: readonly [number, number] | null;
}

export interface SampleDuty {
  readonly role: DutyRole;
  readonly unitId: string;
}

export interface SampleValue {
  readonly id: string;
  readonly day: Day;
  readonly value: Decimal;
  readonly source: SampleSource;
  readonly recordedBy: string;
  readonly recordedByAccountId: string | null;
  readonly recordedAt: string;
}

export interface SampleTarget {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly group: string;
  readonly groupEn: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly baseYear: number | null;
  readonly baseValue: Decimal | null;
  readonly year: number;
  readonly comparator: Comparator;
  readonly value: Decimal | null;
  readonly valueMax: Decimal | null;
  readonly binding: Binding | null;
  readonly measure: Measure;
  readonly exemptRule: string | null;
  readonly parentId: string | null;
  readonly duties: readonly SampleDuty[];
  readonly printedPath: readonly { readonly year: number; readonly value: Decimal }[];
  readonly values: readonly SampleValue[];
}

export interface SampleReport {
  readonly id: string;
  readonly unitId: string;
  readonly percent: number;
  readonly words: string;
  readonly state: ReportState;
  readonly reason: string | null;
  readonly reportedBy: string;
  readonly reportedByAccountId: string | null;
  readonly reportedAt: string;
  readonly reviewedBy: string | null;
  readonly reviewedByAccountId: string | null;
  readonly reviewedAt: string | null;
}

export interface SampleTask {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly titleEn: string;
  readonly starts: Day;
  readonly due: Day;
  readonly duties: readonly SampleDuty[];
  readonly milestones: readonly { readonly year: number; readonly text: string }[];
  readonly targetIds: readonly string[];
  readonly reports: readonly SampleReport[];
}

export interface SamplePlan {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly issuer: string;
  readonly number: string;
  readonly issued: Day;
  readonly from: number;
  readonly to: number;
}

export interface SampleAccount {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string;
  /** In clear: the sample is for trying out and is never mixed with real data. */
  readonly password: string;
}

/** Everything that one sample district is made of. Ids are UUIDs that the seed decides. */
export interface SampleDistrict {
  readonly district: {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly platformName: string;
    readonly platformNameEn: string;
  };
  readonly towns: readonly SampleTownShape[];
  readonly units: readonly SampleUnit[];
  readonly plan: SamplePlan;
  readonly targets: readonly SampleTarget[];
  readonly tasks: readonly SampleTask[];
  readonly accounts: readonly SampleAccount[];
}

/** The day on which the sample shows every state of targets and tasks. */
export const SAMPLE_DAY: Day = '2026-11-21';

export interface SampleOptions {
  /** A 32-bit whole number; the same seed gives the same district to the last letter. */
  readonly seed: number;
}
