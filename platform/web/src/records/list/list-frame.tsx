import './list-frame.css';
import type { Route } from '@junheng/contract';
import { Outlet } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useFilters } from '../../app/use-address.ts';
import type { Column } from '../../components/lists/data-table.tsx';
import { ExportButton } from '../../components/lists/export-button.tsx';
import { ListBody } from '../../components/lists/list-body.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { WithPanel } from '../../components/side-panel.tsx';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { BulkAction } from './bulk-bar.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { SavedViews } from './saved-views.tsx';
import { useChosenColumns } from './use-chosen-columns.ts';
import { useSelection } from './use-selection.ts';

/** Rows that a list shows at once. */
export const PAGE_SIZE = 50;

export interface ListFrameProps<Row> {
  readonly title: string;
  /** The list's own address, under which views are kept. */
  readonly list: string;
  readonly sentence?: ReactNode;
  /** The primary action, and what else stands beside the title. */
  readonly actions?: ReactNode;
  /** What else can be done with the whole list, such as taking a workbook in. */
  readonly tools?: ReactNode;
  /** What stands between title and filters. */
  readonly notice?: ReactNode;
  readonly printFilters?: readonly string[];
  readonly filters: ReactNode;
  readonly read: {
    readonly data: { readonly total: number; readonly items: readonly Row[] } | undefined;
    readonly error: Error | null;
    readonly isPlaceholderData: boolean;
    refetch(): unknown;
  };
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What a row is called, for its tick and the preview of a bulk action. */
  readonly rowName: (row: Row) => string;
  readonly isCurrent?: (row: Row) => boolean;
  readonly pageSize?: number;
  readonly none?: string;
  readonly noneHelp?: ReactNode;
  /** The route that gives the same as a workbook, under the question of this list. */
  readonly exports?: { readonly route: Route; readonly query: Readonly<Record<string, unknown>> };
  readonly bulk?: readonly BulkAction<Row>[];
  /** Another picture of the same rows, in place of the table. */
  readonly instead?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * The frame of every list: sentence, filters in one line, the columns that were chosen, ticks with bulk actions, pages, export of what is
 * seen, and the panel of a record beside it. Everything that makes a view stands in the address.
 */
export function ListFrame<Row>(props: ListFrameProps<Row>): ReactElement {
  const { title, read, columns, rowKey, rowName, bulk = [], exports, instead } = props;
  const say = useCommonWords();
  const shown = useChosenColumns(columns);
  const { columns: asked } = useFilters();
  const picked = useSelection(read.data?.items ?? [], rowKey, rowName);
  return (
    <WithPanel panel={<Outlet />}>
      <PageFrame
        title={title}
        sentence={props.sentence}
        actions={
          <>
            {props.actions}
            <SavedViews list={props.list} />
            <ColumnChoice columns={columns} />
            {props.tools}
            {exports === undefined ? null : (
              <ExportButton
                route={exports.route}
                input={
                  {
                    query: { ...exports.query, ...(asked === undefined ? {} : { columns: asked }) },
                  } as never
                }
                fileName={title}
              />
            )}
          </>
        }
        printFilters={props.printFilters ?? []}
      >
        {props.notice}
        {props.filters}
        {bulk.length === 0 ? null : (
          <BulkBar
            actions={bulk}
            rows={picked.rows}
            rowKey={rowKey}
            rowName={rowName}
            onClear={picked.clear}
          />
        )}
        {instead ?? (
          <ListBody
            read={read}
            caption={title}
            columns={shown}
            rowKey={rowKey}
            {...(props.isCurrent === undefined ? {} : { isCurrent: props.isCurrent })}
            pageSize={props.pageSize ?? PAGE_SIZE}
            none={props.none ?? say('list.none')}
            noneHelp={props.noneHelp === undefined ? say('list.none.help') : props.noneHelp}
            selection={bulk.length === 0 ? undefined : picked.selection}
          />
        )}
        {props.children}
      </PageFrame>
    </WithPanel>
  );
}
