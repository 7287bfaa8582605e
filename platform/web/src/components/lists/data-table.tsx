import './data-table.css';
import type { ReactElement, ReactNode } from 'react';
import { useFilters, useSetFilters } from '../../app/use-address.ts';

/** One column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand right-aligned. */
  readonly isNumber?: boolean;
  /** Name of the order that the server knows; the heading then sorts. */
  readonly sort?: string;
  /** On a phone: the card's title, one of its deciding lines, or left out. */
  readonly phone?: 'title' | 'line' | 'end' | 'hidden';
  readonly width?: string;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly isCurrent?: (row: Row) => boolean;
  readonly isLoading?: boolean;
}

function SortHeading({ title, name }: { readonly title: string; readonly name: string }): ReactElement {
  const { sort } = useFilters();
  const setFilters = useSetFilters();
  const isUp = sort === name;
  const isDown = sort === `-${name}`;
  return (
    <button
      type="button"
      className="plain-button sort-heading"
      onClick={() => {
        setFilters({ sort: isUp ? `-${name}` : isDown ? undefined : name });
      }}
    >
      {title}
      <span aria-hidden="true" className="sort-arrow">
        {isUp ? '↑' : isDown ? '↓' : '↕'}
      </span>
    </button>
  );
}

/** A table with hairlines; sorting is done by the server and kept in the address. On a phone every row becomes a card. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { caption, columns, rows, rowKey, isCurrent, isLoading = false } = props;
  const { sort } = useFilters();
  const order = (column: Column<Row>) => {
    if (column.sort === undefined) return {};
    if (sort === column.sort) return { 'aria-sort': 'ascending' as const };
    return { 'aria-sort': sort === `-${column.sort}` ? ('descending' as const) : ('none' as const) };
  };
  return (
    <div className="table-frame">
      <table className={isLoading ? 'data-table is-loading' : 'data-table'} aria-busy={isLoading}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.isNumber === true ? 'is-number' : undefined}
                style={column.width === undefined ? undefined : { width: column.width }}
                {...order(column)}
              >
                {column.sort === undefined ? (
                  column.title
                ) : (
                  <SortHeading title={column.title} name={column.sort} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={isCurrent?.(row) === true ? 'is-current' : undefined}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  data-title={column.title}
                  className={`${column.isNumber === true ? 'is-number' : ''} phone-${column.phone ?? 'hidden'}`}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
