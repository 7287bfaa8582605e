import type { Generated } from 'kysely';
import type { Moment, TenantRow } from './column-types.ts';

/** What somebody chose in a list, kept under a name; `search` as the address holds it. */
export interface ListViewTable extends TenantRow {
  name: string;
  list: string;
  search: string;
  /** The unit it is shared with; null while it is one's own. */
  unit_id: string | null;
  is_default: boolean;
  account_id: string;
  recorded_by: string;
  recorded_by_account_id: string | null;
  recorded_at: Moment;
  withdrawn_at: Moment | null;
  version: Generated<number>;
}

/** The tables of lists. */
export interface ListTables {
  list_view: ListViewTable;
}
