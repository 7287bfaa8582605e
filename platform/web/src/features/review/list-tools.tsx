import { Button, Input } from 'antd';
import type { InputRef } from 'antd';
import type { ReactElement, RefObject } from 'react';
import { formatMoment } from '../../i18n/format-number.ts';
import { usePick } from '../../i18n/words.ts';
import { useReviewWords } from './use-review-words.ts';
import type { KnownReview } from './items/merge-review.ts';
import type { Shown } from './items/order-items.ts';
import { countProgress } from './review-progress.tsx';
import type { ReviewActions } from './use-review-actions.ts';
import type { ReviewView } from './use-review-view.ts';

interface ListToolsProps {
  readonly known: KnownReview;
  readonly view: ReviewView;
  readonly actions: ReviewActions;
  readonly isOpen: boolean;
  readonly searchField: RefObject<InputRef | null>;
  readonly onAdd: () => void;
  readonly onHelp: () => void;
}

const shownChoices: readonly Shown[] = ['all', 'pending', 'doubted'];

/** Search, what is shown, accepting what is not in doubt, taking back the last step, adding an item, the keys. */
export function ListTools(props: ListToolsProps): ReactElement {
  const { known, view, actions, isOpen, searchField, onAdd, onHelp } = props;
  const say = useReviewWords();
  const pick = usePick();
  const { lastStep, progress } = known.review;
  // Among the doubts nothing is undoubted: there the button means every other kind at once.
  const ofKind = view.kind === 'doubt' ? undefined : view.kind;
  const undoubted =
    ofKind === undefined
      ? countProgress(progress).undoubted
      : (progress.find(({ kind }) => kind === ofKind)?.undoubted ?? 0);
  const step = lastStep === null ? '' : pick(lastStep.zh, lastStep.en);
  return (
    <div className="list-tools screen-only">
      <div className="row">
        <Input
          ref={searchField}
          type="search"
          size="small"
          className="list-search"
          aria-label={say('search')}
          placeholder={say('search')}
          value={view.search}
          onChange={(event) => view.setSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
          }}
        />
        <select
          aria-label={say('shown')}
          className="list-shown"
          value={view.shown}
          onChange={(event) => view.setShown(event.target.value as Shown)}
        >
          {shownChoices.map((shown) => (
            <option key={shown} value={shown}>
              {say(`shown.${shown}`)}
            </option>
          ))}
        </select>
        <button type="button" className="plain-button key-button" onClick={onHelp}>
          <kbd aria-hidden="true">?</kbd> {say('keys.open')}
        </button>
      </div>
      {isOpen ? (
        <div className="row">
          {undoubted > 0 ? (
            <Button
              size="small"
              disabled={actions.isBusy}
              onClick={() => void actions.acceptUndoubted(ofKind)}
            >
              {say(ofKind === undefined ? 'acceptAll.kinds' : 'acceptAll', { count: undoubted })}
            </Button>
          ) : null}
          <Button size="small" onClick={onAdd}>
            {say('add')}
            <kbd aria-hidden="true">N</kbd>
          </Button>
          <Button
            size="small"
            disabled={lastStep === null || actions.isBusy}
            title={
              lastStep === null
                ? undefined
                : say('undo.what', {
                    step,
                    who: lastStep.takenBy,
                    when: formatMoment(lastStep.takenAt),
                  })
            }
            onClick={() => void actions.undo()}
          >
            {say('undo')}
            <kbd aria-hidden="true">U</kbd>
          </Button>
          {lastStep === null ? null : <span className="muted last-step">{step}</span>}
        </div>
      ) : null}
    </div>
  );
}
