import type { CallReply, getPublicPlan } from '@junheng/contract';

export type PublicPlanReply = CallReply<typeof getPublicPlan>;

interface Kept {
  readonly reply: PublicPlanReply | null;
  readonly until: number;
}

/** How long the public page may be behind the data, in milliseconds: however many read it, the database is asked once a minute. */
export const PUBLIC_PLAN_MS = 60_000;
/** Districts remembered at most; strangers may ask for any number. */
const MOST_DISTRICTS = 100;

const kept = new Map<string, Kept>();

/** The remembered page of a district: null when it is off, undefined when it must be made. */
export function recallPublicPlan(districtId: string, now: number): PublicPlanReply | null | undefined {
  const known = kept.get(districtId);
  return known !== undefined && known.until > now ? known.reply : undefined;
}

/** Remembers a district's page for a minute. */
export function keepPublicPlan(districtId: string, reply: PublicPlanReply | null, now: number): void {
  const [oldest] = kept.keys();
  if (kept.size >= MOST_DISTRICTS && oldest !== undefined) kept.delete(oldest);
  kept.set(districtId, { reply, until: now + PUBLIC_PLAN_MS });
}

/** Forgets a district's page, after somebody changed what stands on it. */
export function forgetPublicPlan(districtId: string): void {
  kept.delete(districtId);
}
