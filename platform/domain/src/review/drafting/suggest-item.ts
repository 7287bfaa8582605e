import type { MakeId } from '@junheng/kernel';
import { dueOf } from './draft-tasks.ts';
import { draftReview } from './draft-review.ts';
import type { KnownUnit } from './match-unit.ts';
import { ordersPaper } from './orders-paper.ts';
import { makePlaces } from './places.ts';
import type { PlanReadingForReview } from './reading.ts';
import type {
  ReviewItemKind,
  ReviewWriting,
  ReviewedFacts,
  TargetPayload,
  TaskPayload,
} from '../review-item.ts';

/** Text that a reviewer selected, what the engine read in it alone, and the outline of the whole document. */
export interface Selection {
  readonly selected: string;
  readonly reading: PlanReadingForReview | null;
  readonly document: unknown;
  /** Where the selection begins in the document. */
  readonly start: number;
}

/** A proposed item, and whether the reader of plans found it or only its words were taken. */
export interface Suggestion {
  readonly content: ReviewWriting;
  readonly isRead: boolean;
}

interface Known {
  readonly units: readonly KnownUnit[];
  readonly districtName: string;
  readonly facts: ReviewedFacts;
}

const EMPTY_TARGET: TargetPayload = {
  group: '',
  groupEn: '',
  name: '',
  nameEn: '',
  unit: '',
  baseYear: null,
  baseValue: null,
  year: null,
  yearStated: false,
  comparator: 'qualitative',
  value: null,
  valueMax: null,
  area: null,
  binding: null,
  role: 'target',
  measure: 'level',
  frequency: null,
  condition: null,
  ratio: null,
  parentItemId: null,
  duties: [],
  path: [],
  place: '',
};

function emptyContent(
  kind: Exclude<ReviewItemKind, 'doubt'>,
  words: string,
  place: string,
  facts: ReviewedFacts,
): ReviewWriting {
  const name = words.replace(/\s+/gu, ' ').trim().slice(0, 300) || '（未命名）';
  const year = facts.to ?? 2000;
  switch (kind) {
    case 'target':
      return { kind, payload: { ...EMPTY_TARGET, name, place, year: facts.to } };
    case 'project':
      return {
        kind,
        payload: {
          name,
          location: '',
          kind: 'new',
          stages: [],
          keyYear: null,
          landArea: null,
          floorArea: null,
          places: null,
          duties: [],
          place,
        },
      };
    case 'promise':
      return { kind, payload: { kind: 'new', schoolType: '学校', year, count: 1, place } };
    case 'achievement':
      return { kind, payload: { name, unit: '', year: null, value: '0', place } };
    case 'task':
    case 'milestone': {
      const payload: TaskPayload = {
        title: name.replace(/[。；;]$/u, ''),
        titleEn: '',
        text: words.trim(),
        outline: [],
        parentItemId: null,
        group: '',
        starts: null,
        due: null,
        ordersPaper: ordersPaper(words),
        duties: [],
        checkpoints: [],
        targetItemIds: [],
        place,
      };
      return { kind, payload };
    }
  }
}

/** Proposes an item of a kind from selected text: what the reader of plans finds in it, else its words. Pure. */
export function suggestItem(
  kind: Exclude<ReviewItemKind, 'doubt'>,
  selection: Selection,
  known: Known,
  makeId: MakeId,
): Suggestion {
  const { selected, reading, start } = selection;
  const { facts } = known;
  const { outline } = selection.document as PlanReadingForReview;
  const places = makePlaces(outline);
  const place = places.placeAt(start);
  const heading = places.headingAt(start);
  const group = heading?.title.slice(0, 200) ?? '';
  const path = heading === null ? [] : [...places.pathOf(heading), heading.title].slice(0, 12);
  const words = emptyContent(kind, selected, place, facts);
  const drafted =
    reading === null
      ? []
      : draftReview({ ...reading, outline: [] }, selected, known, makeId).items.filter(
          (item) => item.kind === kind,
        );
  const [first] = drafted;
  if (first !== undefined && first.kind === 'target') {
    const payload = {
      ...first.payload,
      group,
      place,
      parentItemId: null,
      year: first.payload.year ?? facts.to,
    };
    return { content: { kind: 'target', payload }, isRead: true };
  }
  if (words.kind === 'task' || words.kind === 'milestone') {
    const [milestone] = reading?.milestones ?? [];
    const due = milestone === undefined ? null : dueOf(milestone);
    const starts = milestone === undefined ? null : `${milestone.year}-01-01`;
    const payload = {
      ...words.payload,
      outline: path,
      group: kind === 'milestone' ? group : '',
      starts,
      due,
    };
    return { content: { kind: words.kind, payload }, isRead: milestone !== undefined };
  }
  if (first === undefined || first.kind === 'doubt') return { content: words, isRead: false };
  const payload = { ...first.payload, place };
  return { content: { kind: first.kind, payload } as ReviewWriting, isRead: true };
}
