/** `npm run documents -w @junheng/sample`: writes the sample's documents into `platform/sample/documents`. */
import { writeFileSync } from 'node:fs';
import { writeSampleDocuments } from '../documents/sample-documents.ts';
import { generateSampleDistrict } from '../generate-sample-district.ts';
import { makeUnitFinder } from '../plan/unit-finder.ts';
import { renderDocx } from './render-docx.ts';

const { units } = generateSampleDistrict({ seed: 990_001 });
for (const document of writeSampleDocuments(makeUnitFinder(units).printed)) {
  writeFileSync(new URL(`../../documents/${document.fileName}`, import.meta.url), await renderDocx(document));
  process.stdout.write(`wrote ${document.fileName}\n`);
}
