import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

type Search = Readonly<Record<string, string | undefined>>;

/** The filters in the address, as text. The source that is open lies over the page and is no filter of it. */
export function useFilters(): Search {
  const search = useSearch({ strict: false }) as Search;
  return useMemo(() => {
    const { source: _, ...filters } = search;
    return filters;
  }, [search]);
}

/** The name of the source that the address opens. */
export function useAddressSource(): string | undefined {
  const { source } = useSearch({ strict: false }) as Search;
  return source;
}

/** Changes filters in the address and goes back to the first page of the list; `undefined` takes a filter away. */
export function useSetFilters(): (change: Search, keepsPage?: boolean) => void {
  const navigate = useNavigate();
  return useCallback(
    (change, keepsPage = false) => {
      void navigate({
        to: '.',
        search: ((before: Search) => ({
          ...before,
          ...(keepsPage ? {} : { page: undefined }),
          ...change,
        })) as never,
        replace: false,
        resetScroll: false,
      });
    },
    [navigate],
  );
}

/** A part of the address by its name, such as `id`; empty when it is not there. */
export function useAddressPart(name: string): string {
  const parts = useParams({ strict: false }) as Readonly<Record<string, string | undefined>>;
  return parts[name] ?? '';
}
