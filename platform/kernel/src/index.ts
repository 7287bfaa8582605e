export * from './app-error.ts';
export * from './clock.ts';
export * from './ids.ts';
export * from './period.ts';
export * from './random.ts';
export * from './result.ts';
export * from './school-year.ts';
export * from './verdict.ts';
