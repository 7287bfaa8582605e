import './page.css';
import type { ReactElement, ReactNode } from 'react';
import { useSessionQuery } from '../api/use-session.ts';
import { usePick } from '../i18n/words.ts';
import { PrintSource } from './sources/print-source.tsx';

interface PageProps {
  readonly title: string;
  /** The sentence that says so what, computed from what the page shows. */
  readonly sentence?: ReactNode;
  readonly actions?: ReactNode;
  /** The filters in words, for the printed page. */
  readonly printFilters?: readonly string[];
  readonly children: ReactNode;
}

/** The anatomy of a page: title, one sentence, the primary action, then what the page is about. Printed pages say where and when they come from. */
export function Page({ title, sentence, actions, printFilters = [], children }: PageProps): ReactElement {
  const pick = usePick();
  const { data: session } = useSessionQuery();
  const platform = session ? pick(session.platformName, session.platformNameEn) : 'Junheng';
  return (
    <div className="page">
      <title>{`${title} · ${platform}`}</title>
      <PrintSource filters={printFilters} />
      <header className="page-head">
        <div className="stack">
          <h1 tabIndex={-1}>{title}</h1>
          {sentence === undefined ? null : <div className="sentence">{sentence}</div>}
        </div>
        {actions === undefined ? null : <div className="page-actions row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
