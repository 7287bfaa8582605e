import './review.css';
import type { ReviewContent, ReviewItem } from '@junheng/contract';
import type { InputRef } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { CalmState } from '../../components/calm-state.tsx';
import { ConnectingLine } from '../plan/documents/document/connecting-line.tsx';
import type { DocumentTable } from '../plan/documents/document/lay-out-blocks.ts';
import { bringCardIntoView, bringIntoView, findMark } from '../plan/documents/document/show-mark.ts';
import { useSelectedSpan } from '../plan/documents/document/use-selected-span.ts';
import { useReviewWords } from './use-review-words.ts';
import { AddItem } from './items/add-item.tsx';
import { CurrentItem } from './items/current-item.tsx';
import type { DoubtKeys } from './items/doubt-body.tsx';
import { ItemCard } from './items/item-card.tsx';
import { KeyHelp } from './key-help.tsx';
import { KindTabs } from './kind-tabs.tsx';
import { ListTools } from './list-tools.tsx';
import type { KnownReview } from './items/merge-review.ts';
import { neighbour, nextPending } from './items/order-items.ts';
import { leaveUnread, nextUnread } from './items/unread-paragraphs.ts';
import type { ReviewCommand } from './review-command.ts';
import { countProgress, DecidedBar } from './review-progress.tsx';
import { TextPane } from './text-pane.tsx';
import { useReviewActions } from './use-review-actions.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewView } from './use-review-view.ts';

interface ReviewFrameProps {
  readonly known: KnownReview;
  readonly text: string;
  readonly tables: readonly DocumentTable[];
  /** Paragraphs in which nothing was read. */
  readonly unread: readonly (readonly [number, number])[];
}

type Span = readonly [number, number];

/** Document and items side by side; on a phone one of the two at a time. */
export function ReviewFrame({ known, text, tables, unread }: ReviewFrameProps): ReactElement {
  const say = useReviewWords();
  const { review, items } = known;
  const isOpen = review.state === 'open';
  const actions = useReviewActions(known);
  const view = useReviewView(items);
  const { currentId, kind, groups, listed, open } = view;
  const current = currentId === null ? undefined : items.get(currentId);
  const [isEditing, setIsEditing] = useState(false);
  const [adding, setAdding] = useState<{ readonly span: Span | null } | null>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [phonePane, setPhonePane] = useState<'text' | 'items'>('items');
  const frame = useRef<HTMLDivElement>(null);
  const textPane = useRef<HTMLElement>(null);
  const itemPane = useRef<HTMLDivElement>(null);
  const searchField = useRef<InputRef>(null);
  const [selected, clearSelection] = useSelectedSpan(textPane, text);
  const doubtKeys = useRef<DoubtKeys | null>(null);
  const targets = useMemo(
    () =>
      (groups.get('target') ?? []).flatMap((item) =>
        item.kind === 'target' && item.decision !== 'rejected'
          ? [{ id: item.id, name: item.payload.name }]
          : [],
      ),
    [groups],
  );

  const openItem = useCallback(
    (item: ReviewItem | null) => {
      setIsEditing(false);
      setAdding(null);
      setPhonePane('items');
      open(item);
    },
    [open],
  );
  // The cards keep their handler, so that a decision draws two of them again and not hundreds.
  const toggle = useRef<(item: ReviewItem) => void>(() => undefined);
  useEffect(() => {
    toggle.current = (item) => openItem(item.id === currentId ? null : item);
  });
  const toggleItem = useCallback((item: ReviewItem) => toggle.current(item), []);
  const startAdding = (span: Span | null) => {
    setPhonePane('items');
    setAdding({ span });
    clearSelection();
    itemPane.current?.scrollTo({ top: 0 });
  };
  const left = useMemo(() => leaveUnread(unread, items.values()), [unread, items]);
  const addUnread = () => {
    const paragraph = nextUnread(left, adding?.span?.[0] ?? -1);
    if (paragraph !== null) startAdding(paragraph);
  };
  const showPlace = (place: number) => {
    setPhonePane('text');
    // The text may have been hidden until now.
    requestAnimationFrame(() => {
      const marks =
        currentId === null
          ? []
          : [
              ...(textPane.current?.querySelectorAll<HTMLElement>(`[data-ids~="${CSS.escape(currentId)}"]`) ??
                []),
            ];
      const wanted = marks.find((mark) => Number(mark.dataset['start']) >= place) ?? marks[0] ?? null;
      bringIntoView(wanted, textPane.current);
    });
  };
  const goNext = () => openItem(nextPending(groups, kind, currentId, 1) ?? current ?? null);
  const decide = async (decision: 'accept' | 'reject' | 'reopen') => {
    if (current === undefined || !isOpen) return;
    const next = decision === 'reopen' ? null : nextPending(groups, kind, current.id, 1);
    if ((await actions.decide(current, decision)) && next !== null) openItem(next);
  };
  const correct = async (content: ReviewContent) => {
    if (current === undefined) return false;
    const isSaved = await actions.correct(current, content);
    if (isSaved) setIsEditing(false);
    return isSaved;
  };
  const add = async (content: ReviewContent, span: Span) => {
    const id = await actions.add(content, span);
    if (id === null) return false;
    setAdding(null);
    view.setKind(content.kind);
    return true;
  };

  const act = (command: ReviewCommand) => {
    frame.current?.scrollIntoView({ block: 'nearest' });
    if (typeof command === 'object') return doubtKeys.current?.choose(command.choose);
    switch (command) {
      case 'nextPending':
      case 'previousPending':
        return openItem(
          nextPending(groups, kind, currentId, command === 'nextPending' ? 1 : -1) ?? current ?? null,
        );
      case 'next':
      case 'previous':
        return openItem(neighbour(listed, currentId, command === 'next' ? 1 : -1) ?? current ?? null);
      case 'help':
        return setIsHelpOpen(true);
      case 'search':
        return searchField.current?.focus();
      default:
        if (!isOpen) return undefined;
    }
    if (command === 'undo') return void actions.undo();
    if (command === 'unread') return addUnread();
    if (command === 'add') return startAdding(selected?.span ?? null);
    if (current === undefined || isEditing) return undefined;
    if (command === 'accept' && current.kind === 'doubt') return doubtKeys.current?.confirm();
    if (command === 'correct') return current.kind === 'doubt' ? undefined : setIsEditing(true);
    return void decide(command);
  };
  useReviewKeys(act);

  useEffect(() => {
    if (currentId === null) return;
    const card = document.getElementById(`item-${currentId}`);
    bringCardIntoView(card, itemPane.current, itemPane.current?.firstElementChild ?? null);
  }, [currentId, isEditing]);
  useEffect(() => {
    if (currentId === null) return;
    bringIntoView(findMark(textPane.current, currentId), textPane.current);
  }, [currentId]);
  const isAdding = adding !== null;
  const findEnds = useCallback(
    () =>
      currentId === null || isAdding
        ? ([null, null] as const)
        : ([findMark(textPane.current, currentId), document.getElementById(`item-${currentId}`)] as const),
    [currentId, isAdding],
  );
  const { total, decided } = countProgress(review.progress);
  return (
    <div ref={frame} className={`review-frame shows-${phonePane}`}>
      <div className="phone-panes screen-only" role="group" aria-label={say('panes')}>
        {(['text', 'items'] as const).map((pane) => (
          <button
            key={pane}
            type="button"
            className="plain-button"
            aria-pressed={phonePane === pane}
            onClick={() =>
              pane === 'text' && current !== undefined ? showPlace(current.span[0]) : setPhonePane(pane)
            }
          >
            {say(`pane.${pane}`)}
          </button>
        ))}
      </div>
      <TextPane
        pane={textPane}
        text={text}
        title={review.facts.title}
        tables={tables}
        items={items}
        kind={kind}
        currentId={currentId}
        onOpen={openItem}
        onAdd={isOpen ? startAdding : undefined}
        selected={selected}
      />
      <div ref={itemPane} className="review-items">
        <div className="review-items-head">
          <DecidedBar total={total} decided={decided} />
          <KindTabs progress={review.progress} kind={kind} onChange={view.setKind} />
          <ListTools
            known={known}
            view={view}
            actions={actions}
            isOpen={isOpen}
            searchField={searchField}
            onAdd={() => startAdding(selected?.span ?? null)}
            onHelp={() => setIsHelpOpen(true)}
          />
          {isOpen && left.length > 0 ? (
            <div className="row screen-only">
              <button type="button" className="plain-button key-button" onClick={addUnread}>
                <kbd aria-hidden="true">M</kbd> {say('unread', { count: left.length })}
              </button>
            </div>
          ) : null}
        </div>
        {adding === null ? null : (
          <AddItem
            key={adding.span?.join(' ') ?? ''}
            reviewId={review.id}
            text={text}
            span={adding.span}
            kind={kind === 'doubt' ? 'task' : kind}
            targets={targets}
            onAdd={add}
            onClose={() => setAdding(null)}
          />
        )}
        <div id="review-items" role="tabpanel" aria-labelledby={`kind-${kind}`}>
          <ol className="item-list">
            {listed.map((item) => (
              <ItemCard key={item.id} item={item} onOpen={toggleItem}>
                {item.id === currentId ? (
                  <CurrentItem
                    key={`${item.id} ${isEditing}`}
                    item={item}
                    items={items}
                    text={text}
                    planId={review.planId}
                    isOpen={isOpen}
                    isEditing={isEditing}
                    targets={targets}
                    actions={actions}
                    doubtKeys={doubtKeys}
                    onShow={showPlace}
                    onOpen={openItem}
                    onEdit={setIsEditing}
                    onDecide={(decision) => void decide(decision)}
                    onCorrect={correct}
                    onNext={goNext}
                  />
                ) : undefined}
              </ItemCard>
            ))}
          </ol>
        </div>
        {listed.length === 0 ? (
          <CalmState title={say('list.none')} isSmall>
            {say(view.search === '' && view.shown === 'all' ? 'list.none.kind' : 'list.none.filter')}
          </CalmState>
        ) : null}
      </div>
      <ConnectingLine
        frame={frame}
        left={textPane}
        right={itemPane}
        find={findEnds}
        depends={`${isEditing} ${adding === null} ${listed.length} ${known.review.version}`}
      />
      {isHelpOpen ? <KeyHelp onClose={() => setIsHelpOpen(false)} /> : null}
    </div>
  );
}
