import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

type Search = Readonly<Record<string, string | undefined>>;

/** The filters in the address, as text. */
export function useFilters(): Search {
  return useSearch({ strict: false }) as Search;
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
