import type { suggestReviewItem as route, ReviewContent } from '@junheng/contract';
import { findKnownUnits, findPlanDocument } from '@junheng/database';
import { suggestItem } from '@junheng/domain';
import { appError, fail, ok } from '@junheng/kernel';
import { readPlan } from '@junheng/plan-text';
import type { Handler } from '../handler.ts';
import { loadReview } from './describe-review.ts';

const LONGEST_SELECTION = 5000;

/** Reads the selected text by itself and proposes an item of the kind asked for; nothing is kept. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { transaction, reader, makeId } = context;
  const { districtId } = reader;
  const loaded = await loadReview(context, params.id);
  if (!loaded.ok) return loaded;
  const { row } = loaded.value;
  if (row.state !== 'open') return fail(appError('PLAN_REVIEW_CLOSED'));
  const document = await findPlanDocument(transaction, districtId, row.documentId);
  const [start, end] = body.span;
  const isInside = document !== undefined && start < end && end <= document.text.length;
  if (!isInside || end - start > LONGEST_SELECTION) return fail(appError('PLAN_REVIEW_SPAN_WRONG'));
  const selected = document.text.slice(start, end);
  const read = readPlan({ text: selected });
  const suggestion = suggestItem(
    body.kind,
    { selected, reading: read.ok ? read.value : null, document: document.reading, start },
    { ...(await findKnownUnits(transaction, districtId)), facts: row.facts },
    makeId,
  );
  return ok({ content: suggestion.content as unknown as ReviewContent, isRead: suggestion.isRead });
};
