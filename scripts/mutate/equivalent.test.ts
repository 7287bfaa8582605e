import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../ensure-install.mjs';
import { describeMutant } from './describe-mutant.ts';
import { findMutants } from './find-mutants.ts';

test('every mutant listed as equivalent can still be drawn, and has a reason', () => {
  const listed = JSON.parse(readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8')) as {
    mutant: string;
    reason: string;
  }[];
  for (const { mutant, reason } of listed) {
    const path = mutant.split(' | ')[0] ?? '';
    const text = readFileSync(join(root, path), 'utf8');
    expect(findMutants(path, text).map((found) => describeMutant(text, found))).toContain(mutant);
    expect(reason.length).toBeGreaterThan(20);
  }
});
