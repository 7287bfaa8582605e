import type { LookedMark } from '../document/document-paragraph.tsx';

/** What of a published target or task is needed to find it in its document. */
export interface PublishedRow {
  readonly id: string;
  readonly name: string;
  readonly to: string;
  readonly source: {
    readonly text: string;
    readonly span: readonly [number, number] | readonly number[] | null;
  };
}

function squeeze(words: string): string {
  return words.replace(/\s+/gu, '');
}

/** The stretches of this document that published rows were read in; a place that says other words belongs to another document of the plan. */
export function publishedMarks(text: string, rows: readonly PublishedRow[]): LookedMark[] {
  return rows.flatMap(({ id, source }) => {
    const [start, end] = source.span ?? [];
    if (start === undefined || end === undefined) return [];
    const here = squeeze(text.slice(start, end));
    const there = squeeze(source.text);
    const isHere = here !== '' && (there.includes(here) || here.includes(there));
    return isHere ? [{ id, start, end, look: 'taken' as const }] : [];
  });
}
