import type { TargetTable } from '../schema/plan-tables.ts';
import type { Comparator, DutyRole, LinkKind, PlanLevel, TargetRole } from '@junheng/vocabulary';
import type { StoredAnchor, StoredSource } from '@junheng/domain';

/** A unit's part, with its names. */
export interface DutyRow {
  readonly role: DutyRole;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitNameEn: string;
}

/** A value of a target, not withdrawn. */
export interface TargetValueRow {
  readonly id: string;
  /** The target under which it was recorded: another plan's, where two share their values. */
  readonly targetId: string;
  readonly day: string;
  readonly value: string;
  readonly source: StoredSource;
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** The file that proves it. */
  readonly fileId: string | null;
  readonly fileName: string | null;
}

/** A target that belongs to this one: the superior plan's (reference), or the same goal in another plan (shared). */
export interface TargetLinkRow {
  readonly kind: LinkKind;
  readonly targetId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly planTitleEn: string;
  readonly level: PlanLevel;
  readonly region: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly baseYear: number | null;
  readonly baseValue: string | null;
  readonly year: number;
  readonly comparator: Comparator;
  readonly value: string | null;
  readonly valueMax: string | null;
}

/** A target with everything that judging and showing it needs. */
export interface TargetRow {
  readonly id: string;
  readonly planId: string;
  readonly parentId: string | null;
  readonly number: number;
  readonly group: string;
  readonly groupEn: string;
  readonly name: string;
  readonly nameEn: string;
  readonly sortKey: string;
  readonly unit: string;
  readonly baseYear: number | null;
  readonly baseValue: string | null;
  readonly year: number;
  readonly comparator: Comparator;
  readonly value: string | null;
  readonly valueMax: string | null;
  readonly binding: TargetTable['binding'];
  readonly measure: TargetTable['measure'];
  /** 每年, 年均 and the like, as printed. */
  readonly frequency: string | null;
  readonly condition: string | null;
  readonly area: string | null;
  /** Ours to reach (`target`), or only printed beside it. All goals of a superior plan are references. */
  readonly role: TargetRole;
  readonly exemptRule: string | null;
  readonly source: StoredSource;
  /** Further places where the plan prints the same goal. */
  readonly anchors: StoredAnchor[];
  readonly version: number;
  readonly planFrom: number;
  readonly planTo: number;
  readonly duties: DutyRow[];
  readonly printedPath: { readonly year: number; readonly value: string }[];
  /** By day, then by the moment of recording; those of the same goal in another plan too. */
  readonly values: TargetValueRow[];
  readonly links: TargetLinkRow[];
  /** How many 其中-rows it has in all, whether or not the reader sees them. */
  readonly partCount: number;
}
