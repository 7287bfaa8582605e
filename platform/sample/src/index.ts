export * from './sample-types.ts';
