import { mkdirSync, writeFileSync } from 'node:fs';
import { generateSampleDistrict } from '../generate-sample-district.ts';
import { buildPlacesFiles } from './build-places.ts';

/** The seed of the sample district. */
const SEED = 990001;

const folder = new URL('../../../../docs/public/sample/places/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(buildPlacesFiles(generateSampleDistrict({ seed: SEED }), SEED)))
  writeFileSync(new URL(name, folder), text);
