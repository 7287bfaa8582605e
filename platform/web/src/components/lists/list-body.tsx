import type { ReactElement, ReactNode } from 'react';
import { CalmState } from '../calm-state.tsx';
import { DataTable } from './data-table.tsx';
import type { Column, Selection } from './data-table.tsx';
import { FailureState } from '../failure-state.tsx';
import { PageSkeleton } from '../page-skeleton.tsx';
import { Pager } from './pager.tsx';

interface ListBodyProps<Row> {
  /** What `useRead` gave, with the rows of this page. */
  readonly read: {
    readonly data: { readonly total: number; readonly items: readonly Row[] } | undefined;
    readonly error: Error | null;
    readonly isPlaceholderData: boolean;
    refetch(): unknown;
  };
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly isCurrent?: (row: Row) => boolean;
  readonly pageSize: number;
  readonly selection?: Selection | undefined;
  /** Said when no row fits. */
  readonly none: string;
  readonly noneHelp?: ReactNode;
}

/** A list below its filters: what failed, the outline while it loads, the calm word when nothing fits, or the rows and their pages. */
export function ListBody<Row>(props: ListBodyProps<Row>): ReactElement {
  const { read, caption, columns, rowKey, isCurrent, pageSize, none, noneHelp, selection } = props;
  const { data, error, isPlaceholderData } = read;
  return (
    <>
      {error ? <FailureState failure={error} onRetry={() => void read.refetch()} /> : null}
      {data === undefined ? error ? null : <PageSkeleton lines={8} /> : null}
      {data?.total === 0 ? (
        <CalmState title={none} isSmall>
          {noneHelp}
        </CalmState>
      ) : null}
      {data !== undefined && data.total > 0 ? (
        <>
          <DataTable
            caption={caption}
            columns={columns}
            rows={data.items}
            rowKey={rowKey}
            {...(isCurrent === undefined ? {} : { isCurrent })}
            isLoading={isPlaceholderData}
            selection={selection}
          />
          <Pager total={data.total} pageSize={pageSize} />
        </>
      ) : null}
    </>
  );
}
