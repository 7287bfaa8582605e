/** A crash as the log keeps it: where, and which kind; never its message, which may quote what somebody typed. */
export interface CrashNote {
  readonly name: string;
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly stack: readonly string[];
}

function textOf(error: Error, key: string): string | undefined {
  const value = (error as unknown as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
}

/** Takes from an error what may be logged. */
export function describeCrash(error: unknown): CrashNote {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const code = textOf(error, 'code');
  const table = textOf(error, 'table');
  const constraint = textOf(error, 'constraint');
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    ...(table === undefined ? {} : { table }),
    ...(constraint === undefined ? {} : { constraint }),
    stack: frames.slice(0, 12).map((line) => line.trim()),
  };
}
