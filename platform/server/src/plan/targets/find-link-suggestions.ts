import type { findLinkSuggestions as route } from '@junheng/contract';
import { findLinkCandidates } from '@junheng/database';
import { goalKey } from '@junheng/domain';
import { ok } from '@junheng/kernel';
import type { Handler } from '../../handler.ts';
import { readLimits } from '../../organisation/read-limits.ts';
import { describeLink } from './describe-link.ts';
import { findTargetRow } from './find-target-row.ts';

/** At most so many are offered. */
const MOST = 30;

/** Offers goals of other plans of the same name and unit, or those whose names hold the words asked for; linked ones are left out. */
export const handle: Handler<typeof route> = async ({ params, query }, context) => {
  const found = await findTargetRow(context, params.id);
  if (!found.ok) return found;
  const { limits } = await readLimits(context);
  const linked = new Set(found.value.links.map((link) => link.targetId));
  const candidates = await findLinkCandidates(context.transaction, limits, params.id);
  const key = goalKey(found.value);
  const words = query.q?.trim().toLowerCase() ?? '';
  const fits = candidates.filter((candidate) =>
    words === ''
      ? goalKey(candidate) === key
      : `${candidate.name} ${candidate.nameEn}`.toLowerCase().includes(words),
  );
  const items = fits.filter((candidate) => !linked.has(candidate.targetId)).map(describeLink);
  return ok({ items: items.slice(0, MOST) });
};
