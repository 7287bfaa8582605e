import type { CallInput, CallReply, Route } from '@junheng/contract';
import type { ReactElement, ReactNode } from 'react';
import { failureKind } from '../api/api-failure.ts';
import { useRead } from '../api/use-read.ts';
import { useAddressPart } from '../app/use-address.ts';
import { CalmState } from '../components/calm-state.tsx';
import { FailureState } from '../components/failure-state.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { SidePanel } from '../components/side-panel.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';

interface RecordPanelProps<R extends Route> {
  /** The route that gives one record by the id in the address. */
  readonly route: R;
  readonly title: (record: CallReply<R>) => ReactNode;
  readonly kicker?: (record: CallReply<R>) => ReactNode;
  /** What the panel is called while the record is not there. */
  readonly name: string;
  readonly closeTo: string;
  readonly children: (record: CallReply<R>) => ReactNode;
}

/** The panel of one record beside its list: the outline while it loads, what failed, the calm word when there is no such record. */
export function RecordPanel<R extends Route>(props: RecordPanelProps<R>): ReactElement {
  const { route, title, kicker, name, closeTo, children } = props;
  const say = useCommonWords();
  const id = useAddressPart('id');
  const read = useRead(route, { params: { id } } as unknown as CallInput<R>);
  const record = read.data as CallReply<R> | undefined;
  const isMissing = read.error !== null && failureKind(read.error) === 'notFound';
  const { version } = (record ?? {}) as { readonly version?: number };
  return (
    <SidePanel
      key={`${id} ${version ?? ''}`}
      kicker={record === undefined ? undefined : kicker?.(record)}
      title={record === undefined ? name : title(record)}
      closeTo={closeTo}
    >
      {read.error !== null && !isMissing ? (
        <FailureState failure={read.error} onRetry={() => void read.refetch()} />
      ) : null}
      {isMissing ? <CalmState title={say('failure.notFound')} isSmall /> : null}
      {record === undefined && read.error === null ? <PageSkeleton /> : null}
      {record === undefined ? null : children(record)}
    </SidePanel>
  );
}
