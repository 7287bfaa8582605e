import { createHash } from 'node:crypto';
import { canonicalJson } from '@junheng/domain';
import { sql } from 'kysely';
import { checkTrail } from '../audit/check-trail.ts';
import type { TrailReport } from '../audit/check-trail.ts';
import type { DatabaseDoor } from '../door/database-door.ts';

/** Something kept that is not as it was handed in or published. */
export interface StoredFault {
  readonly kind: 'fileIncomplete' | 'fileAltered' | 'versionAltered' | 'versionMissing';
  readonly districtId: string;
  /** The file's or the version's id; of a missing version the review's. */
  readonly id: string;
  /** The file's name, or the plan's title. */
  readonly name: string;
}

/** What was looked at, and what is wrong with it. */
export interface StoredDataReport {
  readonly files: number;
  /** Bytes of all files. */
  readonly bytes: number;
  readonly versions: number;
  readonly faults: readonly StoredFault[];
  readonly trail: TrailReport;
}

interface FileToCheck {
  readonly districtId: string;
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** Reads one file part by part and compares it with what is known of it. */
async function checkFile(door: DatabaseDoor, file: FileToCheck): Promise<StoredFault | null> {
  const hash = createHash('sha256');
  let size = 0;
  let isWhole = true;
  for (let position = 0; isWhole && size < file.size; position += 1) {
    const found = await door.asKeeper((transaction) =>
      sql<{ bytes: Buffer }>`select bytes from stored_file_part
        where district_id = ${file.districtId} and stored_file_id = ${file.id} and position = ${position}`.execute(
        transaction,
      ),
    );
    const bytes = found.rows[0]?.bytes;
    if (bytes === undefined || bytes.length === 0) isWhole = false;
    else {
      hash.update(bytes);
      size += bytes.length;
    }
  }
  const { districtId, id, name } = file;
  if (!isWhole || size !== file.size) return { kind: 'fileIncomplete', districtId, id, name };
  return hash.digest('hex') === file.sha256 ? null : { kind: 'fileAltered', districtId, id, name };
}

interface VersionToCheck {
  readonly districtId: string;
  readonly id: string;
  readonly name: string;
  readonly hash: string;
}

/** Hashes one published version again. */
async function checkVersion(door: DatabaseDoor, version: VersionToCheck): Promise<StoredFault | null> {
  const { districtId, id, name } = version;
  const found = await door.asKeeper((transaction) =>
    sql<{ snapshot: unknown }>`select snapshot from plan_version
      where district_id = ${districtId} and id = ${id}`.execute(transaction),
  );
  const hash = createHash('sha256').update(canonicalJson(found.rows[0]?.snapshot)).digest('hex');
  return hash === version.hash ? null : { kind: 'versionAltered', districtId, id, name };
}

/**
 * Checks what is kept of all districts: each file has all its parts and its SHA-256, each published version its hash, each published review
 * its version, and the trail its chain. Reads in short transactions, so that others need not wait on the embedded database; what is added meanwhile is not looked at.
 */
export async function checkStoredData(door: DatabaseDoor): Promise<StoredDataReport> {
  const { files, versions, missing } = await door.asKeeper(async (transaction) => ({
    files: (
      await sql<FileToCheck>`select district_id as "districtId", id, file_name as name, size, sha256
        from stored_file where erased_at is null order by district_id, id`.execute(transaction)
    ).rows,
    versions: (
      await sql<VersionToCheck>`select v.district_id as "districtId", v.id, p.title as name, v.snapshot_hash as hash
        from plan_version v join plan p on p.district_id = v.district_id and p.id = v.plan_id
        order by v.district_id, v.id`.execute(transaction)
    ).rows,
    missing: (
      await sql<{ districtId: string; id: string; name: string }>`
        select r.district_id as "districtId", r.id, d.title as name
          from plan_review r join plan_document d on d.district_id = r.district_id and d.id = r.plan_document_id
         where r.state = 'published' and not exists (
           select from plan_version v where v.district_id = r.district_id and v.plan_review_id = r.id)`.execute(
        transaction,
      )
    ).rows,
  }));
  const faults: StoredFault[] = missing.map((review) => ({ kind: 'versionMissing', ...review }));
  for (const file of files) {
    const fault = await checkFile(door, file);
    if (fault !== null) faults.push(fault);
  }
  for (const version of versions) {
    const fault = await checkVersion(door, version);
    if (fault !== null) faults.push(fault);
  }
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return { files: files.length, bytes, versions: versions.length, faults, trail: await checkTrail(door) };
}
