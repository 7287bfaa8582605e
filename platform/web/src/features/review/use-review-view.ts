import type { ReviewItem } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useFilters } from '../../app/use-address.ts';
import { filterItems, groupByKind, kindOrder } from './items/order-items.ts';
import type { ItemKind, Shown } from './items/order-items.ts';

/** What is looked at on the page of a review. */
export interface ReviewView {
  readonly kind: ItemKind;
  readonly shown: Shown;
  readonly search: string;
  readonly currentId: string | null;
  readonly groups: ReadonlyMap<ItemKind, readonly ReviewItem[]>;
  /** The items of the list as its filters leave them. */
  readonly listed: readonly ReviewItem[];
  readonly setKind: (kind: ItemKind) => void;
  readonly setShown: (shown: Shown) => void;
  readonly setSearch: (search: string) => void;
  readonly open: (item: ReviewItem | null) => void;
}

function firstKind(groups: ReadonlyMap<ItemKind, readonly ReviewItem[]>): ItemKind {
  const hasPending = (kind: ItemKind) =>
    groups.get(kind)?.some((item) => item.decision === 'pending') === true;
  return kindOrder.find(hasPending) ?? kindOrder.find((kind) => groups.get(kind)?.length !== 0) ?? 'target';
}

/** Keeps what is looked at, also in the address: the page comes back to the same item after a reload or from a colleague's link. */
export function useReviewView(items: ReadonlyMap<string, ReviewItem>): ReviewView {
  const filters = useFilters();
  const navigate = useNavigate();
  const groups = useMemo(() => groupByKind(items.values()), [items]);
  const [currentId, setCurrentId] = useState<string | null>(() =>
    filters['item'] !== undefined && items.has(filters['item']) ? filters['item'] : null,
  );
  const [kind, setKind] = useState<ItemKind>(() => {
    const named = (currentId === null ? undefined : items.get(currentId)?.kind) ?? filters['kind'];
    return kindOrder.find((each) => each === named) ?? firstKind(groups);
  });
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const listed = useMemo(
    () => filterItems(groups.get(kind) ?? [], shown, sought),
    [groups, kind, shown, sought],
  );
  // The address follows a moment later: fast keys do not wait for it.
  useEffect(() => {
    const timer = setTimeout(() => {
      void navigate({
        to: '.',
        search: ((before: object) => ({ ...before, kind, item: currentId ?? undefined })) as never,
        replace: true,
        resetScroll: false,
      });
    }, 400);
    return () => {
      clearTimeout(timer);
    };
  }, [kind, currentId, navigate]);
  return {
    kind,
    shown,
    search,
    currentId,
    groups,
    listed,
    setKind: (next) => {
      setKind(next);
      setCurrentId(null);
    },
    setShown,
    setSearch,
    open: (item) => {
      setCurrentId(item?.id ?? null);
      if (item === null) return;
      setKind(item.kind);
      if (!filterItems([item], shown, search).includes(item)) {
        setShown('all');
        setSearch('');
      }
    },
  };
}
