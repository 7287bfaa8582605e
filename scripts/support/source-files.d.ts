/** What a house check answers: how many files (or things) it looked at, and one sentence for each fault. Zero seen is itself a fault. */
export interface CheckResult {
  readonly seen: number;
  readonly problems: readonly string[];
}
/** A file of the clone: its path from the root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
/** Paths of all files that git tracks or would track, from the root, sorted. */
export declare function trackedPaths(): string[];
/** Reads the tracked files whose path passes the test. */
export declare function sourceFiles(wanted: (path: string) => boolean): SourceFile[];
/** TypeScript of the product: no generated files, no configuration. */
export declare function isSource(path: string): boolean;
/** Whether a file holds tests or benchmarks, or helps them. */
export declare function isTest(path: string): boolean;
