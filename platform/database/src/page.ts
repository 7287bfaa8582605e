/** One page of a list, and how many rows there are under the same filters. */
export interface Page<Item> {
  readonly total: number;
  readonly items: Item[];
}

/**
 * Makes a page of rows that each carry the whole count (`count(*) over () as total`). A page behind the last one has no row to carry
 * it, so `countAll` is asked then. The rows are the caller's own and are changed in place.
 */
export async function makePage<Item extends object>(
  rows: readonly (Item & { readonly total: number })[],
  page: number,
  countAll: () => Promise<number>,
): Promise<Page<Item>> {
  const first = rows[0];
  if (first === undefined) return { total: page > 1 ? await countAll() : 0, items: [] };
  const { total } = first;
  for (const row of rows) Reflect.deleteProperty(row, 'total');
  return { total, items: [...rows] };
}
