import { useState } from 'react';
import type { Selection } from '../../components/lists/data-table.tsx';
import { useCommonWords } from '../../i18n/use-common-words.ts';

/** The rows of a page that are ticked, the ticks for the table, and how to take them all away. */
export function useSelection<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  rowName: (row: Row) => string,
): { readonly rows: readonly Row[]; readonly selection: Selection; readonly clear: () => void } {
  const say = useCommonWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const named = new Map(rows.map((row) => [rowKey(row), rowName(row)]));
  return {
    rows: rows.filter((row) => chosen.has(rowKey(row))),
    clear: () => setChosen(new Set()),
    selection: {
      chosen,
      choose(keys, isChosen) {
        const others = [...chosen].filter((key) => !keys.includes(key));
        setChosen(new Set(isChosen ? [...others, ...keys] : others));
      },
      all: say('list.chooseAll'),
      one: (key) => `${say('list.choose')} ${named.get(key) ?? ''}`,
    },
  };
}
