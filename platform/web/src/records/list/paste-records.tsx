import { findUnits } from '@junheng/contract';
import type { Route } from '@junheng/contract';
import { cellFields, readCells, readTyped, sayFault } from '@junheng/records';
import type { FindByName, RecordKind } from '@junheng/records';
import type { ReactElement } from 'react';
import { callOrThrow } from '../../api/client.ts';
import { useRead } from '../../api/use-read.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { usePick } from '../../i18n/words.ts';
import { todayInChina } from '../../shell/as-of-picker.tsx';
import { PasteBlock } from './paste-block.tsx';
import type { PastedLine } from './paste-block.tsx';

/** Finds units by name, short name or code; a name that two units bear finds none. */
function useFindByName(): FindByName {
  const { data } = useRead(findUnits, { query: { pageSize: 500 } }, { freshFor: 600_000 });
  return (field, name) => {
    if (field.type !== 'unit') return undefined;
    const found = (data?.items ?? []).filter((unit) => [unit.name, unit.shortName, unit.code].includes(name));
    return found.length === 1 ? found[0]?.id : undefined;
  };
}

/** New records from a block of cells: the first row names the fields, or the cells stand in the order of the form. */
export function PasteRecords({
  kind,
  route,
}: {
  readonly kind: RecordKind;
  /** The route that adds one record. */
  readonly route: Route;
}): ReactElement {
  const say = useCommonWords();
  const pick = usePick();
  const find = useFindByName();
  const fields = cellFields(kind.fields);
  const labels = Object.entries(fields).map(([name, { label }]) => ({ name, label }));
  const read = (rows: readonly (readonly string[])[]): PastedLine[] => {
    const heads = (rows[0] ?? []).map(
      (cell) => labels.find(({ label }) => label.zh === cell || label.en === cell)?.name,
    );
    const hasHeads = heads.some((name) => name !== undefined);
    const names = hasHeads ? heads : labels.map(({ name }) => name);
    return rows.slice(hasHeads ? 1 : 0).map((cells) => {
      const given = Object.fromEntries(
        labels.map(({ name }) => [name, cells[names.indexOf(name)] ?? ''] as const),
      );
      const { typed, faults } = readCells(fields, given, find, todayInChina());
      const body = readTyped(kind.fields, typed);
      return {
        name: labels.flatMap(({ name }) => given[name] || [])[0] ?? '',
        cells: labels.map(({ name }) => {
          const fault = faults.get(name);
          const field = fields[name];
          if (fault === undefined || field === undefined) return { text: given[name] ?? '' };
          const { zh, en } = sayFault(field, fault);
          return { text: given[name] ?? '', fault: pick(zh, en) };
        }),
        send: () => callOrThrow(route, { body } as never),
      };
    });
  };
  return (
    <PasteBlock
      title={say('paste')}
      help={say('paste.help', { fields: labels.map(({ label }) => pick(label.zh, label.en)).join('、') })}
      headings={['', ...labels.map(({ label }) => pick(label.zh, label.en))]}
      read={read}
    />
  );
}
