/**
 * `npm run documents -w @junheng/sample`: writes the sample's documents into `platform/sample/documents`, and its plans also into
 * the pages of the guide, for people to try.
 */
import { writeFileSync } from 'node:fs';
import { writeSampleDocuments } from '../documents/sample-documents.ts';
import { generateSampleDistrict } from '../generate-sample-district.ts';
import { makeUnitFinder } from '../plan/unit-finder.ts';
import { renderDocx } from './render-docx.ts';

const { units } = generateSampleDistrict({ seed: 990_001 });
for (const document of writeSampleDocuments(makeUnitFinder(units).printed)) {
  const bytes = await renderDocx(document);
  writeFileSync(new URL(`../../documents/${document.fileName}`, import.meta.url), bytes);
  if (!document.fileName.includes('-paper-'))
    writeFileSync(new URL(`../../../../docs/public/sample/${document.fileName}`, import.meta.url), bytes);
  process.stdout.write(`wrote ${document.fileName}\n`);
}
