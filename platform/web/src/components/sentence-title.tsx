import './sentence-title.css';
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { AppLink } from './app-link.tsx';
import { Shape } from './shape.tsx';
import type { Look } from './states.ts';

/** One counted part of a sentence: its word, its number, and the filters that give the same rows. */
export interface CountedPart {
  readonly key: string;
  readonly word: string;
  readonly count: number;
  readonly look: Look;
  /** Whether the list shows just these rows now. */
  readonly isCurrent?: boolean;
  readonly to: string;
  readonly search: Readonly<Record<string, string | undefined>>;
}

interface SentenceTitleProps {
  readonly lead: string;
  readonly leadTo: string;
  readonly leadSearch?: Readonly<Record<string, string | undefined>>;
  readonly parts: readonly CountedPart[];
}

/** A sentence computed from counts, every number a link: “35 项目标:达到序时进度 21 · 滞后 3”. Parts of zero are left out. */
export function SentenceTitle({ lead, leadTo, leadSearch, parts }: SentenceTitleProps): ReactElement {
  const say = useCommonWords();
  const shown = parts.filter((part) => part.count > 0);
  return (
    <p className="sentence-title">
      <AppLink to={leadTo} search={leadSearch ?? {}}>
        {lead}
      </AppLink>
      {shown.length === 0 ? null : say('colon')}
      {shown.map((part, index) => (
        <Fragment key={part.key}>
          {index === 0 ? null : <span className="sentence-dot"> · </span>}
          <AppLink
            to={part.to}
            search={part.search}
            className={`sentence-part tone-${part.look.tone}`}
            isCurrent={part.isCurrent === true}
          >
            <Shape name={part.look.shape} />
            {part.word} <b>{part.count}</b>
          </AppLink>
        </Fragment>
      ))}
    </p>
  );
}
