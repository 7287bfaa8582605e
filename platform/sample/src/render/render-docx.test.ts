import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeSampleDocuments } from '../documents/sample-documents.ts';
import { generateSampleDistrict } from '../generate-sample-district.ts';
import { makeUnitFinder } from '../plan/unit-finder.ts';
import { renderDocx } from './render-docx.ts';

const { units } = generateSampleDistrict({ seed: 990_001 });
const documents = writeSampleDocuments(makeUnitFinder(units).printed);

test.each(documents)(
  '$fileName in the folder is what its data make (npm run documents)',
  async (document) => {
    const kept = readFileSync(new URL(`../../documents/${document.fileName}`, import.meta.url));
    const made = await renderDocx(document);
    expect(Buffer.compare(Buffer.from(made), kept)).toBe(0);
  },
);

test('the guide offers the same plans', () => {
  const plans = documents.filter(({ fileName }) => !fileName.includes('-paper-'));
  expect(plans).toHaveLength(4);
  for (const { fileName } of plans) {
    const kept = readFileSync(new URL(`../../documents/${fileName}`, import.meta.url));
    const offered = readFileSync(new URL(`../../../../docs/public/sample/${fileName}`, import.meta.url));
    expect(offered.equals(kept), fileName).toBe(true);
  }
});

test('the documents are punctuated as Chinese is: no half-width mark beside a Chinese character', () => {
  const halfWidth = /\p{Script=Han}[,;:()?!]|[,;:()?!]\p{Script=Han}/u;
  const words = documents.flatMap(({ blocks }) => blocks).map((block) => JSON.stringify(block));
  const texts = words.map((text) => text.replaceAll(/"[a-z]+":|",?"|[{}[\]]/gu, ''));
  expect(texts.flatMap((text) => halfWidth.exec(text)?.[0] ?? [])).toEqual([]);
});
