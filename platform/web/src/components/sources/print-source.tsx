import { chinaDay } from '@junheng/kernel';
import { useMatches } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useSessionQuery } from '../../api/use-session.ts';
import type { PageRoute } from '../../app/feature.ts';
import { useFilters } from '../../app/use-address.ts';
import { formatMoment } from '../../i18n/format-number.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { usePick } from '../../i18n/words.ts';

/** Head of a printed page: platform, time of printing, cut-off day and the filters in words. */
export function PrintSource({ filters = [] }: { readonly filters?: readonly string[] }): ReactElement {
  const say = useCommonWords();
  const pick = usePick();
  const { asOf } = useFilters();
  const { data: session } = useSessionQuery();
  const [today] = useState(() => chinaDay({ now: () => Date.now() }));
  const isJudged = useMatches().some(
    (match) => (match.staticData as { page?: PageRoute }).page?.hasAsOf === true,
  );
  const day = asOf ?? (isJudged ? today : undefined);
  const [now] = useState(() => formatMoment(new Date().toISOString()));
  const parts = [
    session ? pick(session.platformName, session.platformNameEn) : '',
    say('print.at', { when: now }),
    day === undefined ? '' : say('print.asOf', { day }),
    ...filters,
  ];
  return <p className="print-only print-source">{parts.filter((part) => part !== '').join(' · ')}</p>;
}
