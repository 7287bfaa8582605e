import { isSource, isTest } from '../support/source-files.ts';

const PURE = /^(engines\/[^/]+|platform\/(kernel|vocabulary|domain|records))\/src\//u;

/** Whether a file is code of a pure floor: no test, nothing generated, no list of exports, no migration. */
export function isPureSource(path: string): boolean {
  // Material for tests is no code of the product.
  if (path.endsWith('-for-tests.ts')) return false;
  return (
    PURE.test(path) && path.endsWith('.ts') && isSource(path) && !isTest(path) && !path.endsWith('/index.ts')
  );
}
