import type { BlockArea } from './read-areas.ts';

/** Corners nearer than this are the same corner, metres. */
const CORNER = 0.5;

/** Blocks whose outlines share a stretch of border (the same two corners one after the other); touching at one corner is no border. */
export function linkAreas(areas: readonly BlockArea[]): [string, string][] {
  const owners = new Map<string, Set<string>>();
  const key = (x: number, y: number): string => `${Math.round(x / CORNER)}/${Math.round(y / CORNER)}`;
  for (const { block, rings } of areas) {
    for (const ring of rings) {
      for (let at = 1; at < ring.length; at += 1) {
        const [ax, ay] = ring[at - 1] as readonly [number, number];
        const [bx, by] = ring[at] as readonly [number, number];
        const ends = [key(ax, ay), key(bx, by)].toSorted();
        const border = ends.join(' ');
        const set = owners.get(border);
        if (set === undefined) owners.set(border, new Set([block]));
        else set.add(block);
      }
    }
  }
  const pairs = new Map<string, [string, string]>();
  for (const set of owners.values()) {
    const list = [...set].toSorted();
    for (const [at, one] of list.entries())
      for (const two of list.slice(at + 1)) pairs.set(`${one}\n${two}`, [one, two]);
  }
  return [...pairs.values()];
}
