import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { Fault } from '@junheng/growth';
import type { CommandContext } from '../command.ts';

/** A file of data as UTF-8 bytes, with the name the user gave it. */
export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a .csv or .csv.gz file; GB18030 becomes UTF-8. */
export async function readDataFile(
  context: CommandContext,
  path: string,
): Promise<Result<DataFile, AppError>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(context.resolve(path));
  } catch (error) {
    return fail(
      appError('GROWTH_FILE_UNREADABLE', { file: path, reason: (error as Error).message }, { file: path }),
    );
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      bytes = gunzipSync(bytes);
    } catch (error) {
      return fail(
        appError('GROWTH_FILE_UNREADABLE', { file: path, reason: (error as Error).message }, { file: path }),
      );
    }
  }
  if (!isUtf8(bytes)) {
    try {
      bytes = new TextEncoder().encode(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
    } catch {
      return fail(appError('GROWTH_FILE_ENCODING', { file: path }, { file: path }));
    }
  }
  return ok({ name: path, bytes });
}

/** An engine's fault as the error that commands answer with. */
export function toAppError(fault: Fault): AppError {
  return fault.place === undefined
    ? appError(fault.code, fault.parameters)
    : appError(fault.code, fault.parameters, fault.place);
}
