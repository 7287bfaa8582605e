import type { ReactElement } from 'react';
import { useSetFilters } from '../../app/use-address.ts';
import type { Column } from '../../components/lists/data-table.tsx';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { useChosenColumns } from './use-chosen-columns.ts';

/** Chooses the columns of a list; the choice stands in the address. The first column leads to the record and always stays. */
export function ColumnChoice<Row>({ columns }: { readonly columns: readonly Column<Row>[] }): ReactElement {
  const say = useCommonWords();
  const setFilters = useSetFilters();
  const shown = new Set(useChosenColumns(columns).map(({ key }) => key));
  const change = (key: string, isShown: boolean) => {
    const next = columns.filter((column) => (column.key === key ? isShown : shown.has(column.key)));
    setFilters({ columns: next.map((column) => column.key).join(',') }, true);
  };
  return (
    <details className="column-choice screen-only" name="list-tools">
      <summary>{say('list.columns')}</summary>
      <div className="column-choices">
        {columns.map(({ key, title }, index) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={shown.has(key)}
              disabled={index === 0}
              onChange={(event) => change(key, event.target.checked)}
            />
            {title}
          </label>
        ))}
        <button
          type="button"
          className="plain-button link-button"
          onClick={() => setFilters({ columns: undefined }, true)}
        >
          {say('list.columns.reset')}
        </button>
      </div>
    </details>
  );
}
