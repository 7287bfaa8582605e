import './source.css';
import type { Source } from '@junheng/contract';
import type { ReactElement, ReactNode } from 'react';
import { useSetFilters } from '../../app/use-address.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { useShowSource } from './shown-sources.ts';
import { sourceKey } from './source-key.ts';

interface SourceLinkProps {
  readonly source: Source;
  readonly planId: string;
  /** What the figure is, for the panel's title: “现值 95.5%”. */
  readonly about: string;
  /** Who typed it and when, for typed figures. */
  readonly by?: string;
  /** Further places where the plan prints the same. */
  readonly anchors?: readonly Source[];
  readonly children: ReactNode;
}

/** A figure underlined with dots: a click opens where it came from, at an address of its own. The same everywhere. */
export function SourceLink({ source, planId, about, by, anchors, children }: SourceLinkProps): ReactElement {
  const say = useCommonWords();
  const setFilters = useSetFilters();
  const key = sourceKey(planId, source, about);
  useShowSource(key, { source, planId, about, by, anchors });
  return (
    <button
      type="button"
      className="plain-button source-link"
      title={say('source.open')}
      onClick={() => setFilters({ source: key }, true)}
    >
      {children}
      <span className="visually-hidden">{say('source.open')}</span>
    </button>
  );
}
