export { SAMPLE_PASSWORD } from './access/build-accounts.ts';
export { generateSampleDistrict } from './generate-sample-district.ts';
export { generateTinyDistrict } from './generate-tiny-district.ts';
export * from './sample-types.ts';
