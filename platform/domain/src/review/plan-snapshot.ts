import type { Day, Decimal } from '@junheng/kernel';
import type { TargetRule, Words } from '../plan/target.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Binding, Comparator, DutyRole, Measure, TargetRole } from '@junheng/vocabulary';

/** A unit's part, with the name it bore when the version was published. */
export interface SnapshotDuty {
  readonly role: DutyRole;
  readonly unitId: string;
  readonly unit: string;
}

/** A target of a version: all that its judgement needs. */
export interface SnapshotTarget {
  readonly id: string;
  readonly parentId: string | null;
  readonly number: number;
  readonly group: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly baseYear: number | null;
  readonly baseValue: Decimal | null;
  readonly year: number;
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
  readonly exemptRule: string | null;
  readonly path: readonly { readonly year: number; readonly value: Decimal }[];
  readonly duties: readonly SnapshotDuty[];
}

/** A task of a version. */
export interface SnapshotTask {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly group: string;
  readonly starts: Day;
  readonly due: Day;
  readonly ordersPaper: boolean;
  readonly checkpoints: readonly { readonly year: number; readonly due: Day | null; readonly text: string }[];
  readonly duties: readonly SnapshotDuty[];
}

/** A building project of a version; areas in square metres. */
export interface SnapshotProject {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly kind: string;
  readonly keyYear: number | null;
  readonly landArea: Decimal | null;
  readonly floorArea: Decimal | null;
  readonly places: number | null;
}

/** Buildings promised by number in a version. */
export interface SnapshotPromise {
  readonly id: string;
  readonly kind: string;
  readonly schoolType: string;
  readonly year: number;
  readonly count: number;
}

/** A published state of a plan, frozen. */
export interface PlanSnapshot {
  readonly format: 1;
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly from: number;
    readonly to: number;
  };
  readonly targets: readonly SnapshotTarget[];
  readonly tasks: readonly SnapshotTask[];
  readonly projects: readonly SnapshotProject[];
  readonly promises: readonly SnapshotPromise[];
}

/** The hash of a snapshot: SHA-256, lower-case hex, of its canonical JSON. `sha256` is the machine's. */
export function hashSnapshot(snapshot: unknown, sha256: (text: string) => string): string {
  return sha256(canonicalJson(snapshot));
}

/** The rule by which a target of a version is judged. */
export function ruleOfSnapshot(target: SnapshotTarget): TargetRule {
  return { ...target, printedPath: target.path };
}

const SIGNS: Readonly<Record<Comparator, Words>> = {
  '≥': { zh: '≥', en: '≥' },
  '≤': { zh: '≤', en: '≤' },
  '>': { zh: '>', en: '>' },
  '<': { zh: '<', en: '<' },
  '≈': { zh: '约', en: 'about' },
  '=': { zh: '', en: '' },
  maintain: { zh: '保持', en: 'keep' },
  range: { zh: '', en: '' },
  qualitative: { zh: '定性', en: 'qualitative' },
};

/** What a target asks for, in a few words: `≥ 95 %（2025）`. */
export function sayDemand(target: SnapshotTarget, language: 'zh' | 'en'): string {
  const sign = SIGNS[target.comparator][language];
  const number =
    target.value === null
      ? ''
      : target.valueMax === null
        ? target.value
        : `${target.value}–${target.valueMax}`;
  const words = [sign, number, number === '' ? '' : target.unit].filter((word) => word !== '').join(' ');
  const year = language === 'zh' ? `（${target.year}年）` : ` (${target.year})`;
  const binding =
    target.binding === null
      ? ''
      : language === 'zh'
        ? target.binding === 'binding'
          ? '，约束性'
          : '，预期性'
        : `, ${target.binding}`;
  return `${words}${year}${binding}`;
}
