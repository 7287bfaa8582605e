import type { CountyCheck, CountyData, Pack } from '@junheng/standards';

/** The page of a check; filled in its own parts. */
export function checkPage(pack: Pack, _data: CountyData, checks: readonly CountyCheck[]): string {
  return `<!doctype html><title>${pack.id} ${checks.length}</title>`;
}
