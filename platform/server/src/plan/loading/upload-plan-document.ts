import type { uploadPlanDocument as route } from '@junheng/contract';
import type { AccessHandler } from '../../handler.ts';
import { openReview } from '../../review/open-review.ts';

/** The document is read in a thread before a transaction is opened. */
export const opensTransactions = true;

/** Reads an uploaded document and opens its review. */
export const handle: AccessHandler<typeof route> = ({ query, body }, context) =>
  openReview(context, { bytes: body, fileName: query.fileName }, { title: '', planId: query.planId });
