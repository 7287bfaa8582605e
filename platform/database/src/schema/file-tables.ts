import type { Generated } from 'kysely';
import type { Json, Moment, TenantRow } from './column-types.ts';
import type { Defaulted } from './plan-tables.ts';
import type { FilePurpose } from '@junheng/vocabulary';

/** A file as somebody handed it in; never changed afterwards. */
export interface StoredFileTable extends TenantRow {
  file_name: string;
  media_type: string;
  /** Bytes. */
  size: number;
  /** Lower-case hex. */
  sha256: string;
  purpose: FilePurpose;
  uploaded_by: string;
  uploaded_by_account_id: string | null;
  uploaded_at: Moment;
  /** When its bytes and its name were erased; the digest stays. */
  erased_at: Defaulted<Moment | null>;
}

/** A stretch of a file's bytes; `position` counts the parts from 0. */
export interface StoredFilePartTable extends TenantRow {
  stored_file_id: string;
  position: number;
  bytes: Buffer;
}

/** One setting of a district, by its name. */
export interface DistrictSettingTable extends TenantRow {
  name: string;
  value: Json<unknown>;
  version: Generated<number>;
}

/** The tables of files and settings. */
export interface FileTables {
  stored_file: StoredFileTable;
  stored_file_part: StoredFilePartTable;
  district_setting: DistrictSettingTable;
}
