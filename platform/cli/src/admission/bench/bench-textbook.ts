import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Deferred acceptance as a textbook writes it — strings, Maps, a sort at every offer — to be measured beside the engine. Gives the number placed. */
export function runTextbook(folder: string, seed: string): number {
  const rows = (name: string): string[][] =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  const seats = new Map(rows('pools.csv').map(([pool, , count]) => [pool as string, Number(count)]));
  const lists = new Map<string, { pool: string; priority: number }[]>();
  const ticket = new Map<string, string>();
  for (const [id] of rows('applicants.csv') as [string][]) {
    lists.set(id, []);
    ticket.set(id, hash('sha256', `${seed}|${id}`));
  }
  for (const [id, , pool, priority] of rows('choices.csv') as [string, string, string, string][]) {
    lists.get(id)?.push({ pool, priority: Number(priority) });
  }
  const held = new Map<string, { id: string; priority: number }[]>();
  const free = [...lists.keys()];
  while (free.length > 0) {
    const id = free.pop() as string;
    const offer = lists.get(id)?.shift();
    if (offer === undefined) continue;
    const all = [...(held.get(offer.pool) ?? []), { id, priority: offer.priority }];
    all.sort(
      (a, b) =>
        b.priority - a.priority || ((ticket.get(a.id) as string) < (ticket.get(b.id) as string) ? -1 : 1),
    );
    if (all.length > (seats.get(offer.pool) ?? 0)) free.push((all.pop() as { id: string }).id);
    held.set(offer.pool, all);
  }
  return [...held.values()].reduce((sum, list) => sum + list.length, 0);
}
