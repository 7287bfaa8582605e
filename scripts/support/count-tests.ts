/** How many tests a stage ran and how they ended. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Adds counts up. */
export function addCounts(counts: readonly TestCount[]): TestCount {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
}

/**
 * The count in Vitest's JSON report and its exit status. A run that failed without a failing test (a file that could not be loaded,
 * an unhandled rejection, no test at all) counts as one failure, so that it can never pass unseen.
 */
export function countVitest(report: VitestReport | null, exitStatus: number | null): TestCount {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const silentFailure = exitStatus !== 0 && report.numFailedTests === 0 ? 1 : 0;
  const nothingRan =
    report.numPassedTests + report.numFailedTests + report.numPendingTests === 0 && silentFailure === 0
      ? 1
      : 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + silentFailure + nothingRan,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
