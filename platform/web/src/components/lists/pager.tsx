import { Pagination } from 'antd';
import type { ReactElement } from 'react';
import { useFilters, useSetFilters } from '../../app/use-address.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';

/** Pages of a list; the page number lives in the address. Nothing when everything fits on one. */
export function Pager({
  total,
  pageSize,
}: {
  readonly total: number;
  readonly pageSize: number;
}): ReactElement | null {
  const say = useCommonWords();
  const { page } = useFilters();
  const setFilters = useSetFilters();
  if (total <= pageSize) return null;
  return (
    <nav className="pager" aria-label={say('pages')}>
      <Pagination
        current={Number(page ?? 1)}
        total={total}
        pageSize={pageSize}
        showSizeChanger={false}
        responsive
        onChange={(next) => {
          setFilters({ page: next === 1 ? undefined : String(next) }, true);
          window.scrollTo({ top: 0 });
        }}
      />
    </nav>
  );
}
