import type { CallInput, Route } from '@junheng/contract';
import { listFields, plainText, sortableFields } from '@junheng/records';
import type { RecordKind } from '@junheng/records';
import type { ReactElement, ReactNode } from 'react';
import { useMay } from '../../api/use-may.ts';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import type { Column } from '../../components/lists/data-table.tsx';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { usePick } from '../../i18n/words.ts';
import type { BulkAction } from './bulk-bar.tsx';
import { ImportPanel } from './import-panel.tsx';
import { ListFrame, PAGE_SIZE } from './list-frame.tsx';
import { PasteRecords } from './paste-records.tsx';
import { isFigure, useCellText } from './record-cell.tsx';
import type { RecordCell } from './record-cell.tsx';
import { RecordFilters } from './record-filters.tsx';
import type { Facets } from './record-filters.tsx';

interface Page {
  readonly total: number;
  readonly items: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly facets: Facets;
}

/** A list route as `recordRoutes` makes it. */
type ListRoute<Item> = Route & { readonly reply: { readonly _zod: { readonly output: { items: Item[] } } } };

interface RecordListProps<Item> {
  readonly kind: RecordKind;
  readonly route: ListRoute<Item>;
  /** The route that gives the same as a workbook, and the one that takes one in. */
  readonly exports?: Route;
  readonly imports?: Route;
  /** The route that adds a record, where rows may be pasted. */
  readonly pastes?: Route;
  /** The list's own address; a record stands below it. */
  readonly to: string;
  readonly title: string;
  readonly sentence?: (data: { readonly total: number } | undefined) => ReactNode;
  /** The word of the button that leads to a new record; without it there is none. */
  readonly create?: string;
  readonly cells?: Readonly<Partial<Record<string, RecordCell<Item>>>>;
  readonly notice?: (data: unknown) => ReactNode;
  readonly none?: string;
  readonly noneHelp?: ReactNode;
  readonly bulk?: readonly BulkAction<Item>[];
  readonly children?: ReactNode;
}

const phoneOf = (index: number): 'title' | 'line' | 'hidden' =>
  index === 0 ? 'title' : index < 4 ? 'line' : 'hidden';

function useRecordColumns<Item extends Page['items'][number]>(props: RecordListProps<Item>): Column<Item>[] {
  const { kind, to, cells = {} } = props;
  const pick = usePick();
  const textOf = useCellText();
  const fields = listFields(kind);
  const first = kind.list?.columns ?? Object.keys(fields);
  const names = [...first, ...Object.keys(fields).filter((name) => !first.includes(name))];
  const sortable = new Set(sortableFields(kind));
  return names.flatMap((name, index): Column<Item>[] => {
    const field = fields[name];
    if (field === undefined) return [];
    const cell = cells[name] ?? ((row: Item): ReactNode => textOf(name, field, row));
    return [
      {
        key: name,
        title: pick(field.label.zh, field.label.en),
        phone: phoneOf(index),
        isNumber: isFigure(field),
        isExtra: index >= first.length,
        ...(sortable.has(name) ? { sort: name } : {}),
        cell: (row) =>
          index === 0 ? (
            <AppLink to={`${to}/$id` as never} params={{ id: row.id } as never} keep>
              {cell(row)}
            </AppLink>
          ) : (
            cell(row)
          ),
      },
    ];
  });
}

/** The list of a kind from its declaration: columns, filters with counts, order, pages, workbook; what is special is given beside it. */
export function RecordList<Item extends Page['items'][number]>(props: RecordListProps<Item>): ReactElement {
  const { kind, route, to, title } = props;
  const say = useCommonWords();
  const may = useMay();
  const id = useAddressPart('id');
  const { asOf: _, columns: __, view: ___, ...filters } = useFilters();
  const query = { ...filters, pageSize: PAGE_SIZE };
  const read = useRead(route, { query } as unknown as CallInput<ListRoute<Item>>, { keepsPrevious: true });
  const data = read.data as (Page & { readonly items: readonly Item[] }) | undefined;
  const columns = useRecordColumns(props);
  const [main] = columns;
  const isFiltered = Object.keys(filters).some((name) => name !== 'page' && name !== 'sort');
  return (
    <ListFrame
      title={title}
      list={to}
      sentence={
        props.sentence?.(data) ?? (data === undefined ? undefined : say('list.count', { count: data.total }))
      }
      actions={
        props.create === undefined || !may(kind.right) ? null : (
          <AppLink to={`${to}/new` as never} keep className="button-link">
            {props.create}
          </AppLink>
        )
      }
      tools={props.imports === undefined || !may(kind.right) ? null : <ImportPanel route={props.imports} />}
      notice={props.notice?.(data)}
      filters={<RecordFilters kind={kind} facets={data?.facets} />}
      read={{ ...read, data }}
      columns={columns}
      rowKey={(row) => row.id}
      rowName={(row) => plainText(row[main?.key ?? 'id'])}
      isCurrent={(row) => row.id === id}
      none={isFiltered ? say('list.none') : (props.none ?? say('list.empty'))}
      noneHelp={isFiltered ? say('list.none.help') : (props.noneHelp ?? null)}
      {...(props.exports === undefined ? {} : { exports: { route: props.exports, query: filters } })}
      bulk={props.bulk ?? []}
    >
      {props.pastes === undefined || !may(kind.right) ? null : (
        <PasteRecords kind={kind} route={props.pastes} />
      )}
      {props.children}
    </ListFrame>
  );
}
