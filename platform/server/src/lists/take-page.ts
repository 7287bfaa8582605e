/** The page of a list that is already filtered and sorted; pages count from 1. */
export function takePage<Item>(
  items: readonly Item[],
  query: { readonly page: number; readonly pageSize: number },
): { total: number; items: Item[] } {
  const from = (query.page - 1) * query.pageSize;
  return { total: items.length, items: items.slice(from, from + query.pageSize) };
}
