import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { RoundInputs, RoundOutcome } from '@junheng/admission';
import { verifyFolder } from './verify-folder.ts';

/** A published round that was run again and found right. */
export interface Rerun {
  readonly inputs: RoundInputs;
  readonly outcome: RoundOutcome;
}

/** Runs a published folder again. Fails when it does not verify: nothing may be explained or sent out of a changed folder. */
export async function rerunFolder(path: string): Promise<Result<Rerun, AppError>> {
  if (!existsSync(join(path, 'transcript.jsonl'))) {
    return fail(appError('CLI_FILE_MISSING', { file: join(path, 'transcript.jsonl') }));
  }
  const { problems, inputs, outcome } = await verifyFolder(path);
  const serious = problems.find((problem) => problem.what !== 'made-by-another-program');
  if (serious !== undefined || inputs === undefined || outcome === undefined) {
    return fail(
      appError('ADMISSION_NOT_VERIFIED', { file: serious?.file ?? path }, { file: serious?.file ?? path }),
    );
  }
  return ok({ inputs, outcome });
}

/** The text of result.csv, for counting what is sent against what was given. */
export function readResult(path: string): string {
  return readFileSync(join(path, 'result.csv'), 'utf8');
}
