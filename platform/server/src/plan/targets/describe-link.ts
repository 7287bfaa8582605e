import type { TargetLink } from '@junheng/contract';
import type { TargetLinkRow } from '@junheng/database';

/** A goal of another plan, as the contract has it. */
export function describeLink(link: TargetLinkRow): TargetLink {
  const { region, ...rest } = link;
  return { ...rest, area: region };
}
