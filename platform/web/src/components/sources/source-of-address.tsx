import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { useAddressSource, useSetFilters } from '../../app/use-address.ts';
import { useShownSource } from './shown-sources.ts';

const SourcePanel = lazy(async () => ({ default: (await import('./source-panel.tsx')).SourcePanel }));

/** The panel of the source that the address names, once a figure on the page has it; going back closes it. */
export function SourceOfAddress(): ReactElement | null {
  const key = useAddressSource();
  const setFilters = useSetFilters();
  const shown = useShownSource(key);
  if (shown === undefined) return null;
  return (
    <Suspense fallback={null}>
      <SourcePanel {...shown} onClose={() => setFilters({ source: undefined }, true)} />
    </Suspense>
  );
}
