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
  /** Not shown until somebody chooses it. */
  readonly isExtra?: boolean;
}

/** Rows that are chosen for something, by key. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (keys: readonly string[], isChosen: boolean) => void;
  /** Says what the tick of all rows, and of one, does. */
  readonly all: string;
  readonly one: (key: string) => string;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly isCurrent?: (row: Row) => boolean;
  readonly isLoading?: boolean;
  readonly selection?: Selection | undefined;
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
  const { caption, columns, rows, rowKey, isCurrent, isLoading = false, selection } = props;
  const keys = rows.map(rowKey);
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
            {selection === undefined ? null : (
              <th className="choose-cell screen-only">
                <input
                  type="checkbox"
                  aria-label={selection.all}
                  checked={keys.length > 0 && keys.every((key) => selection.chosen.has(key))}
                  onChange={(event) => selection.choose(keys, event.target.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`${column.isNumber === true ? 'is-number' : ''} phone-${column.phone ?? 'hidden'}`}
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
              {selection === undefined ? null : (
                <td className="choose-cell screen-only">
                  <input
                    type="checkbox"
                    aria-label={selection.one(rowKey(row))}
                    checked={selection.chosen.has(rowKey(row))}
                    onChange={(event) => selection.choose([rowKey(row)], event.target.checked)}
                  />
                </td>
              )}
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
