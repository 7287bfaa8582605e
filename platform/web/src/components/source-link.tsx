import './source.css';
import type { Source } from '@junheng/contract';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useCommonWords } from '../i18n/use-common-words.ts';

const SourcePanel = lazy(async () => ({ default: (await import('./source-panel.tsx')).SourcePanel }));

interface SourceLinkProps {
  readonly source: Source;
  readonly planId: string;
  /** What the figure is, for the panel's title: “现值 95.5%”. */
  readonly about: string;
  /** Who typed it and when, for typed figures. */
  readonly by?: string;
  readonly children: ReactNode;
}

/** A figure underlined with dots: a click opens where it came from. The same everywhere. */
export function SourceLink({ source, planId, about, by, children }: SourceLinkProps): ReactElement {
  const say = useCommonWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="plain-button source-link"
        title={say('source.open')}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {children}
        <span className="visually-hidden">{say('source.open')}</span>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <SourcePanel
            source={source}
            planId={planId}
            about={about}
            by={by}
            onClose={() => {
              setIsOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
