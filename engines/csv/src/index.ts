export * from './csv-fault.ts';
export * from './csv-scanner.ts';
export * from './dialect.ts';
export * from './encoding.ts';
export * from './csv-rows.ts';
export * from './csv-field.ts';
export * from './utf8.ts';
