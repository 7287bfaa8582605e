import type { pastePlanDocument as route } from '@junheng/contract';
import type { AccessHandler } from '../../handler.ts';
import { openReview } from '../../review/open-review.ts';

/** The text is read in a thread before a transaction is opened. */
export const opensTransactions = true;

/** Reads pasted text and opens its review. */
export const handle: AccessHandler<typeof route> = ({ body }, context) =>
  openReview(context, { text: body.text }, { title: body.title, planId: body.planId });
