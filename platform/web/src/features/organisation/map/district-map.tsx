import { findUnits, getDistrictMap } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useFilters } from '../../../app/use-address.ts';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { MapPicture } from './map-picture.tsx';

/** The district with its towns and every school under the filters of the page; a click opens the school's panel. */
export function DistrictMap({ currentId }: { readonly currentId: string }): ReactElement {
  const filters = useFilters();
  const map = useRead(getDistrictMap, {}, { freshFor: 600_000 });
  const query = { ...filters, asOf: undefined, page: undefined, sort: undefined, pageSize: 500 };
  const units = useRead(findUnits, { query: query as never }, { keepsPrevious: true });
  if (map.error) return <FailureState failure={map.error} onRetry={() => void map.refetch()} />;
  if (map.data === undefined || units.data === undefined) return <PageSkeleton lines={8} />;
  return <MapPicture map={map.data} units={units.data.items} currentId={currentId} />;
}
