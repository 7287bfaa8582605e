import type { PathChange } from './path-problem.ts';

/** A sort of teacher that is hired, moved or trained, with the items of `values.csv` in which one person counts. */
export interface TeacherKind {
  readonly kind: 'general' | 'backbone' | 'artsPe';
  readonly items: readonly string[];
}

/**
 * Who moves: an ordinary teacher counts as one above the required degree; a backbone teacher and a teacher of sports or arts
 * count as that and as one above the degree. Each also counts in the further items of staff where these are reported.
 */
export const MOVED_KINDS: readonly TeacherKind[] = [
  { kind: 'general', items: ['teachersAboveNorm'] },
  { kind: 'backbone', items: ['teachersAboveNorm', 'backboneTeachers'] },
  { kind: 'artsPe', items: ['teachersAboveNorm', 'artsPeTeachers'] },
];

/** Who is hired: nobody is hired as a backbone teacher, since the title is granted later. */
export const HIRED_KINDS: readonly TeacherKind[] = MOVED_KINDS.filter(({ kind }) => kind !== 'backbone');

/** What a teacher of the school is trained to: a degree, the backbone title, or the teaching of sports or arts. */
export const TRAINED_KINDS = [
  { kind: 'aboveNorm', item: 'teachersAboveNorm' },
  { kind: 'backbone', item: 'backboneTeachers' },
  { kind: 'artsPe', item: 'artsPeTeachers' },
] as const;

/** Totals in which every teacher counts; they follow when people come or go. */
export const HEADCOUNT_ITEMS = ['teachers', 'staff'] as const;

/** A change of things: the item it adds to, and the step in which amounts are planned. */
export interface ThingMeasure {
  readonly change: PathChange;
  readonly item: string;
  readonly step: number;
  /** Rooms are planned one by one in the model itself. */
  readonly whole: boolean;
}

/** Areas in whole square metres, equipment in hundreds of yuan, rooms one by one. */
export const THING_MEASURES: readonly ThingMeasure[] = [
  { change: 'buildArea', item: 'teachingFloorArea', step: 1, whole: false },
  { change: 'convertArea', item: 'teachingFloorArea', step: 1, whole: false },
  { change: 'enlargeSports', item: 'sportsArea', step: 1, whole: false },
  { change: 'buyEquipment', item: 'equipmentValue', step: 100, whole: false },
  { change: 'addNetworkedClassroom', item: 'networkedClassrooms', step: 1, whole: true },
];
