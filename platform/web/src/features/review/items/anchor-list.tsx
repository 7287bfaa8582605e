import type { ReviewItem } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useReviewWords } from '../use-review-words.ts';

interface AnchorListProps {
  readonly item: ReviewItem;
  readonly text: string;
  /** Brings a place of the document into view. */
  readonly onShow: (place: number) => void;
}

const LONGEST = 160;

function squeeze(words: string): string {
  return words.replace(/[\s。；;]/gu, '');
}

function excerpt(text: string, [start, end]: readonly [number, number]): string {
  const words = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`;
}

/** The sentences of the document that say an item; a click shows them in their place. */
export function AnchorList({ item, text, onShow }: AnchorListProps): ReactElement {
  const say = useReviewWords();
  const places = [
    { span: item.span, place: item.payload.place },
    ...item.anchors.map(({ span, place }) => ({ span, place })),
  ];
  // A task is often the very words of its sentence: they need not stand below themselves.
  const title = squeeze('title' in item.payload ? item.payload.title : '');
  const isTitle = ([start, end]: readonly [number, number]) =>
    item.payload.place !== '' && title !== '' && squeeze(text.slice(start, end)).startsWith(title);
  return (
    <ul className="anchor-list">
      {places.map(({ span, place }, index) => (
        <li key={`${span[0]} ${index}`}>
          <button
            type="button"
            className="plain-button anchor"
            title={say('anchor.show')}
            onClick={() => onShow(span[0])}
          >
            {isTitle(span) ? null : <span lang="zh-CN">{excerpt(text, span)}</span>}
            {place === '' ? null : (
              <span className="muted anchor-place" lang="zh-CN">
                {place}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
