import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COUNTY_FIGURES, DERIVED_ITEMS, INDICATORS, ITEMS, PACKS } from '@junheng/standards';

const DOCS = join(import.meta.dirname, '..', '..', '..', '..', 'docs');

test('both method pages name every item, county figure and indicator', async () => {
  for (const page of ['methods/indicators.md', 'zh/methods/indicators.md']) {
    const text = await readFile(join(DOCS, page), 'utf8');
    for (const { code } of [...ITEMS, ...DERIVED_ITEMS, ...COUNTY_FIGURES])
      expect(text, page).toContain(`\`${code}\``);
    for (const { code, expression } of INDICATORS) {
      expect(text, page).toContain(`\`${code}\``);
      expect(text, code).toContain(`\`${expression}\``);
    }
  }
});

test('both method pages name every standard and carry the published examples', async () => {
  for (const page of ['methods/standards.md', 'zh/methods/standards.md']) {
    const text = await readFile(join(DOCS, page), 'utf8');
    for (const pack of PACKS) expect(text, page).toContain(`\`${pack.id}\``);
    for (const figure of ['6.3344', '3.2639', '0.5153', '58.504', '64.354', '0.4888'])
      expect(text, page).toContain(figure);
  }
});
