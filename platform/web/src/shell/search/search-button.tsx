import { lazy, Suspense, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { PageReader } from '../../api/may-open.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.tsx')).SearchDialog }));

/** 搜索: a button in the top bar, and Ctrl K (⌘ K) from anywhere. What it opens is loaded when it is first asked for. */
export function SearchButton({ reader }: { readonly reader: PageReader }): ReactElement {
  const say = useCommonWords();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setIsOpen(true);
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
  return (
    <>
      <button
        type="button"
        className="plain-button search-button"
        aria-label={say('search.open')}
        title={say('search.open')}
        aria-keyshortcuts="Control+K"
        onClick={() => setIsOpen(true)}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path
            d="M13 13l4.5 4.5M14.5 8.5a6 6 0 1 1-12 0a6 6 0 0 1 12 0z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <SearchDialog reader={reader} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
