import type { ReviewItem } from '@junheng/contract';
import { useMemo } from 'react';
import type { MouseEvent, ReactElement, RefObject } from 'react';
import { Button } from 'antd';
import { DocumentText } from '../plan/documents/document/document-text.tsx';
import type { DocumentTable } from '../plan/documents/document/lay-out-blocks.ts';
import type { LookedMark } from '../plan/documents/document/document-paragraph.tsx';
import type { SelectedSpan } from '../plan/documents/document/use-selected-span.ts';
import { useReviewWords } from './use-review-words.ts';
import { markOfItem } from './items/decision-looks.ts';
import type { ItemKind } from './items/order-items.ts';

interface TextPaneProps {
  readonly pane: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly title: string;
  readonly tables: readonly DocumentTable[];
  readonly items: ReadonlyMap<string, ReviewItem>;
  readonly kind: ItemKind;
  readonly currentId: string | null;
  readonly onOpen: (item: ReviewItem) => void;
  /** Adds an item from the selected stretch; left out when the review is closed. */
  readonly onAdd?: ((span: readonly [number, number]) => void) | undefined;
  readonly selected: SelectedSpan | null;
}

/** Every stretch that an item was read in, with its look. */
function marksOf(items: ReadonlyMap<string, ReviewItem>, kind: ItemKind): LookedMark[] {
  return [...items.values()].flatMap((item) => {
    const look = markOfItem(item, item.kind !== kind);
    return [item.span, ...item.anchors.map(({ span }) => span)].map(([start, end]) => ({
      id: item.id,
      start,
      end,
      look,
    }));
  });
}

/** The document: a click on a marked stretch opens its item; a selection can become an item. */
export function TextPane(props: TextPaneProps): ReactElement {
  const { pane, text, title, tables, items, kind, currentId, onOpen, onAdd, selected } = props;
  const say = useReviewWords();
  const marks = useMemo(() => marksOf(items, kind), [items, kind]);
  const openMark = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || getSelection()?.isCollapsed === false) return;
    const ids = event.target.closest<HTMLElement>('[data-ids]')?.dataset['ids']?.split(' ') ?? [];
    const candidates = ids.flatMap((id) => items.get(id) ?? []);
    const chosen = candidates.find((item) => item.kind === kind) ?? candidates[0];
    if (chosen !== undefined) onOpen(chosen);
  };
  return (
    <section ref={pane} className="review-text" aria-label={say('document')} tabIndex={0} onClick={openMark}>
      <DocumentText text={text} title={title} tables={tables} marks={marks} currentId={currentId} />
      {selected === null || onAdd === undefined ? null : (
        <div className="selection-button" style={{ top: selected.top + 6, left: selected.left }}>
          <Button
            type="primary"
            size="small"
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              event.stopPropagation();
              onAdd(selected.span);
            }}
          >
            {say('add.selected')}
            <kbd aria-hidden="true">N</kbd>
          </Button>
        </div>
      )}
    </section>
  );
}
