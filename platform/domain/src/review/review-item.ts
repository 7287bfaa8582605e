import type { Day, Decimal } from '@junheng/kernel';
import type {
  Binding,
  Comparator,
  DutyRole,
  ItemOrigin,
  Measure,
  NewUnitKind,
  PlanLevel,
  ProjectKind,
  ReviewDecision,
  Stage,
  TargetRole,
} from '@junheng/vocabulary';

/** A unit as the plan prints it: matched, to be made, or (neither) still to be decided. */
export interface ReviewDuty {
  readonly role: DutyRole;
  readonly name: string;
  readonly unitId: string | null;
  readonly create: NewUnitKind | null;
}

export interface TargetPayload {
  readonly group: string;
  readonly groupEn: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly baseYear: number | null;
  readonly baseValue: Decimal | null;
  readonly year: number | null;
  readonly yearStated: boolean;
  readonly comparator: Comparator;
  readonly value: Decimal | null;
  readonly valueMax: Decimal | null;
  readonly area: string | null;
  readonly binding: Binding | null;
  readonly role: TargetRole;
  readonly measure: Measure;
  readonly frequency: string | null;
  readonly condition: string | null;
  readonly ratio: string | null;
  readonly parentItemId: string | null;
  readonly duties: readonly ReviewDuty[];
  readonly path: readonly { readonly year: number; readonly value: Decimal }[];
  readonly place: string;
}

export interface TaskPayload {
  readonly title: string;
  readonly titleEn: string;
  readonly text: string;
  readonly outline: readonly string[];
  readonly parentItemId: string | null;
  readonly group: string;
  readonly starts: Day | null;
  readonly due: Day | null;
  readonly ordersPaper: boolean;
  readonly duties: readonly ReviewDuty[];
  readonly checkpoints: readonly {
    readonly due: Day;
    readonly text: string;
    readonly span: readonly [number, number] | null;
  }[];
  readonly targetItemIds: readonly string[];
  readonly place: string;
}

export interface ProjectPayload {
  readonly name: string;
  readonly location: string;
  readonly kind: ProjectKind;
  readonly stages: readonly Stage[];
  readonly keyYear: number | null;
  readonly landArea: Decimal | null;
  readonly floorArea: Decimal | null;
  readonly places: number | null;
  readonly duties: readonly ReviewDuty[];
  readonly place: string;
}

export interface PromisePayload {
  readonly kind: ProjectKind;
  readonly schoolType: string;
  readonly year: number;
  readonly count: number;
  readonly place: string;
}

export interface AchievementPayload {
  readonly name: string;
  readonly unit: string;
  readonly year: number | null;
  readonly value: Decimal;
  readonly place: string;
}

export interface DoubtPayload {
  readonly code: string;
  readonly message: string;
  readonly messageEn: string;
  readonly readings: readonly string[];
  readonly isBlocking: boolean;
  readonly itemIds: readonly string[];
  readonly chosen: number | null;
  readonly words: string;
  readonly place: string;
}

/** The payload that goes with each kind of item. */
export interface ReviewPayloads {
  readonly target: TargetPayload;
  readonly task: TaskPayload;
  readonly milestone: TaskPayload;
  readonly project: ProjectPayload;
  readonly promise: PromisePayload;
  readonly achievement: AchievementPayload;
  readonly doubt: DoubtPayload;
}
export type ReviewItemKind = keyof ReviewPayloads;

/** A further place where the plan prints the same. */
export interface ReviewAnchor {
  readonly text: string;
  readonly place: string;
  readonly span: readonly [number, number];
}

/** One thing of a review: as it was read, as it stands now, and what was decided of it. */
export interface ReviewItemOf<Kind extends ReviewItemKind> {
  readonly id: string;
  readonly kind: Kind;
  /** Place among the items of its kind, from 1. */
  readonly position: number;
  readonly asRead: ReviewPayloads[Kind] | null;
  readonly payload: ReviewPayloads[Kind];
  readonly span: readonly [number, number];
  readonly anchors: readonly ReviewAnchor[];
  /** Ids of the doubts that concern it. */
  readonly doubts: readonly string[];
  readonly origin: ItemOrigin;
  readonly decision: ReviewDecision;
  readonly decidedBy: string | null;
  readonly decidedByAccountId: string | null;
  readonly decidedAt: string | null;
  /** The row of the plan that an adjustment restates. */
  readonly matchedId: string | null;
  readonly version: number;
}
export type ReviewEntry = { [Kind in ReviewItemKind]: ReviewItemOf<Kind> }[ReviewItemKind];

/** What a reviewer writes into an item: a payload of its kind. */
export type ReviewWriting = {
  [Kind in Exclude<ReviewItemKind, 'doubt'>]: { readonly kind: Kind; readonly payload: ReviewPayloads[Kind] };
}[Exclude<ReviewItemKind, 'doubt'>];

/** What a review says of the plan as a whole. */
export interface ReviewedFacts {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly issued: Day | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly level: PlanLevel;
  readonly region: string;
  readonly ownerUnitId: string | null;
  readonly superiorPlanId: string | null;
}

/** The entries of one kind. */
export function entriesOf<Kind extends ReviewItemKind>(
  items: readonly ReviewEntry[],
  kind: Kind,
): ReviewItemOf<Kind>[] {
  return items.filter((item) => item.kind === kind) as unknown as ReviewItemOf<Kind>[];
}

/** Whether an entry is taken over into the plan. */
export function isTaken(item: { readonly decision: ReviewDecision }): boolean {
  return item.decision === 'accepted' || item.decision === 'corrected';
}
