import { createHash } from 'node:crypto';
import type { MakeId } from '@junheng/kernel';
import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { FilePurpose } from '@junheng/vocabulary';

/** Bytes of one part: small enough that a backup may hold some dozens in memory. */
const PART_BYTES = 256 * 1024;

/** A file to keep. `uploadedAt` is a moment, ISO 8601. */
export interface NewFile {
  readonly districtId: string;
  readonly id: string;
  /** As the person called it; it is told back and never used as a path. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly purpose: FilePurpose;
  readonly bytes: Uint8Array;
  readonly uploadedBy: string;
  readonly uploadedByAccountId: string | null;
  readonly uploadedAt: string;
}

/** Keeps a file as it is, in parts; answers its SHA-256 in lower-case hex. */
export async function keepFile(
  transaction: DistrictTransaction,
  file: NewFile,
  makeId: MakeId,
): Promise<string> {
  const { districtId, id, bytes } = file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await transaction
    .insertInto('stored_file')
    .values({
      district_id: districtId,
      id,
      file_name: file.fileName,
      media_type: file.mediaType,
      size: bytes.length,
      sha256,
      purpose: file.purpose,
      uploaded_by: file.uploadedBy,
      uploaded_by_account_id: file.uploadedByAccountId,
      uploaded_at: file.uploadedAt,
    })
    .execute();
  for (let position = 0; position * PART_BYTES < bytes.length; position += 1) {
    const part = bytes.subarray(position * PART_BYTES, (position + 1) * PART_BYTES);
    await transaction
      .insertInto('stored_file_part')
      .values({
        district_id: districtId,
        id: makeId(),
        stored_file_id: id,
        position,
        bytes: Buffer.from(part.buffer, part.byteOffset, part.byteLength),
      })
      .execute();
  }
  return sha256;
}

/** What is known of a kept file besides its bytes. */
export interface FileRow {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly purpose: FilePurpose;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  /** When its bytes were erased; null while they are kept. */
  readonly erasedAt: string | null;
}

/** What is known of a file, or undefined. Whoever asks must have the right to what the file hangs on. */
export async function findFile(
  transaction: DistrictTransaction,
  districtId: string,
  id: string,
): Promise<FileRow | undefined> {
  const found = await sql<FileRow>`
    select id, file_name as "fileName", media_type as "mediaType", size, sha256, purpose, uploaded_by as "uploadedBy",
           uploaded_at as "uploadedAt", erased_at as "erasedAt"
      from stored_file where district_id = ${districtId} and id = ${id}`.execute(transaction);
  return found.rows[0];
}

/** The bytes of a file, all of it; empty when there is no such file. */
export async function readFile(
  transaction: DistrictTransaction,
  districtId: string,
  id: string,
): Promise<Uint8Array> {
  const found = await sql<{ bytes: Buffer }>`
    select bytes from stored_file_part where district_id = ${districtId} and stored_file_id = ${id} order by position`.execute(
    transaction,
  );
  return Buffer.concat(found.rows.map((row) => row.bytes));
}
