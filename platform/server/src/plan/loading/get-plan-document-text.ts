import type { getPlanDocumentText as route } from '@junheng/contract';
import type { PlanReadingForReview } from '@junheng/domain';
import { ok } from '@junheng/kernel';
import { findUnread } from '@junheng/plan-text';
import type { PlanReading } from '@junheng/plan-text';
import type { Handler } from '../../handler.ts';
import { findOpenDocument } from './find-open-document.ts';

type KeptReading = { readonly secondReader?: readonly { readonly model: string }[] };

/** Gives the text that the spans of a review count in, with its headings. */
export const handle: Handler<typeof route> = async ({ params }, context) => {
  const found = await findOpenDocument(context, params.id);
  if (!found.ok) return found;
  const { title, text, isRendered, reading, tables } = found.value;
  const { outline } = reading as PlanReadingForReview;
  const cells = (tables ?? []).map((table) => ({
    rows: table.map((row) =>
      row.map(([start, end, rows, columns]) => ({ span: [start, end] as const, rows, columns })),
    ),
  }));
  const unread = findUnread({ text, tables: cells }, reading as PlanReading);
  return ok({
    title,
    text,
    isRendered,
    tables: (tables ?? []).map((table) => table.map((row) => row.map(([...cell]) => cell))),
    outline: outline.map(({ id, level, title: heading, span }) => ({
      id,
      level,
      title: heading,
      span: [span[0], span[1]] as [number, number],
    })),
    secondReader: (reading as KeptReading).secondReader?.[0]?.model ?? null,
    unread: unread.map(([start, end]): [number, number] => [start, end]),
  });
};
