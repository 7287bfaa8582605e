import './page.css';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useFilters } from '../app/use-address.ts';
import { useSessionQuery } from '../api/use-session.ts';
import { formatMoment } from '../i18n/format-number.ts';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { usePick } from '../i18n/words.ts';

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
  const say = useCommonWords();
  const pick = usePick();
  const { asOf } = useFilters();
  const { data: session } = useSessionQuery();
  const platform = session ? pick(session.platformName, session.platformNameEn) : 'Junheng';
  const [now] = useState(() => formatMoment(new Date().toISOString()));
  return (
    <div className="page">
      <title>{`${title} · ${platform}`}</title>
      <p className="print-only print-source">
        {[
          platform,
          say('print.at', { when: now }),
          asOf === undefined ? '' : say('print.asOf', { day: asOf }),
        ]
          .concat(printFilters)
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
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
