import { useFilters } from '../../app/use-address.ts';
import type { Column } from '../../components/lists/data-table.tsx';

/** The columns that the address names, in its order; those that are no extra when it names none. */
export function useChosenColumns<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  const { columns: asked } = useFilters();
  const chosen = (asked ?? '')
    .split(',')
    .flatMap((key) => columns.find((column) => column.key === key) ?? []);
  return chosen.length === 0 ? columns.filter((column) => column.isExtra !== true) : chosen;
}
