export * from './error-table.ts';
