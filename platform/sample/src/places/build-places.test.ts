import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateSampleDistrict } from '../generate-sample-district.ts';
import { buildPlacesFiles } from './build-places.ts';

interface Zoning {
  readonly blocks: readonly { readonly id: string; readonly pupils: number }[];
  readonly edges: readonly (readonly [string, string])[];
  readonly schools: readonly { readonly id: string; readonly block: string; readonly capacity: number }[];
}

test('the offered files of places are what the seed makes', () => {
  const files = buildPlacesFiles(generateSampleDistrict({ seed: 990001 }), 990001);
  for (const [name, text] of Object.entries(files)) {
    const offered = readFileSync(
      new URL(`../../../../docs/public/sample/places/${name}`, import.meta.url),
      'utf8',
    );
    expect(offered === text, name).toBe(true);
  }
});

test.each([990001, 1, 42])(
  'the zoning of seed %i is connected, has room, and no two schools share a block',
  (seed) => {
    const files = buildPlacesFiles(generateSampleDistrict({ seed }), seed);
    const zoning = JSON.parse(files['zone.json'] ?? '') as Zoning;
    const next = new Map(zoning.blocks.map((block) => [block.id, [] as string[]]));
    for (const [a, b] of zoning.edges) {
      next.get(a)?.push(b);
      next.get(b)?.push(a);
    }
    const seen = new Set([zoning.blocks[0]?.id ?? '']);
    for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other);
    expect(seen.size).toBe(zoning.blocks.length);
    const pupils = zoning.blocks.reduce((sum, block) => sum + block.pupils, 0);
    const room = zoning.schools.reduce((sum, school) => sum + school.capacity, 0);
    expect(pupils).toBeLessThan(room);
    expect(new Set(zoning.schools.map((school) => school.block)).size).toBe(zoning.schools.length);
  },
);
