import { findUnits } from '@junheng/contract';
import type { ReviewContent, ReviewItem } from '@junheng/contract';
import { useMemo } from 'react';
import type { ReactElement, RefObject } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { usePick } from '../../../i18n/words.ts';
import { useReviewWords } from '../use-review-words.ts';
import { AnchorList } from './anchor-list.tsx';
import { DoubtBody } from './doubt-body.tsx';
import type { DoubtKeys } from './doubt-body.tsx';
import { ItemForm } from '../form/item-form.tsx';
import type { TargetChoice } from '../form/item-form.tsx';
import { ItemActions } from './item-actions.tsx';
import { ItemFacts } from './item-facts.tsx';
import { MatchChoice } from './match-choice.tsx';
import type { ReviewActions } from '../use-review-actions.ts';
import { useItemWords } from './use-item-words.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { reviewDecisions } from '@junheng/vocabulary';

interface CurrentItemProps {
  readonly item: ReviewItem;
  readonly items: ReadonlyMap<string, ReviewItem>;
  readonly text: string;
  readonly planId: string | null;
  readonly isOpen: boolean;
  readonly isEditing: boolean;
  readonly targets: readonly TargetChoice[];
  readonly actions: ReviewActions;
  readonly doubtKeys: RefObject<DoubtKeys | null>;
  readonly onShow: (place: number) => void;
  readonly onOpen: (item: ReviewItem) => void;
  readonly onEdit: (isEditing: boolean) => void;
  readonly onDecide: (decision: 'accept' | 'reject' | 'reopen') => void;
  readonly onCorrect: (content: ReviewContent) => Promise<boolean>;
  readonly onNext: () => void;
}

/** All of the item that is looked at now: where the document says it, its fields, its doubts, and what can be decided. */
export function CurrentItem(props: CurrentItemProps): ReactElement {
  const { item, items, text, planId, isOpen, isEditing, targets, actions, doubtKeys } = props;
  const { onShow, onOpen, onEdit, onDecide, onCorrect, onNext } = props;
  const say = useReviewWords();
  const label = useLabel();
  const pick = usePick();
  const itemWords = useItemWords();
  const { data: units } = useRead(findUnits, { query: { pageSize: 500 } }, { freshFor: 600_000 });
  const unitNames = useMemo(
    () => new Map(units?.items.map((unit) => [unit.id, pick(unit.name, unit.nameEn)])),
    [units, pick],
  );
  const targetNames = useMemo(() => new Map(targets.map(({ id, name }) => [id, name])), [targets]);
  const isConflict = actions.conflict?.itemId === item.id;
  const conflict = isConflict ? (
    <Notice tone="soon">
      {say(isEditing ? 'conflict.editing' : 'conflict', {
        by: actions.conflict.by === '' ? say('conflict.somebody') : actions.conflict.by,
        decision: label(reviewDecisions, item.decision),
        sentence: itemWords.sentence(item),
      })}
    </Notice>
  ) : null;
  const doubts = item.doubtIds.flatMap((id) => items.get(id) ?? []);
  if (isEditing && item.kind !== 'doubt')
    return (
      <>
        <AnchorList item={item} text={text} onShow={onShow} />
        <ItemForm
          content={{ kind: item.kind, payload: item.payload } as ReviewContent}
          draftName={`review.${item.id}`}
          targets={targets.filter(({ id }) => id !== item.id)}
          saveWord={say(isConflict ? 'form.saveAnyway' : 'form.save')}
          onSave={onCorrect}
          onCancel={() => {
            actions.forgetConflict();
            onEdit(false);
          }}
          notice={conflict}
        />
      </>
    );
  const decisions = isOpen ? (
    <ItemActions item={item} isBusy={actions.isBusy} onDecide={onDecide} onCorrect={() => onEdit(true)} />
  ) : null;
  return (
    <>
      {conflict}
      <AnchorList item={item} text={text} onShow={onShow} />
      <ItemFacts
        item={item}
        unitNames={unitNames}
        targetNames={targetNames}
        onAssign={isOpen ? (name, match) => void actions.assignUnit(name, match) : null}
      />
      {doubts.length === 0 ? null : (
        <ul className="doubt-links">
          {doubts.map((doubt) => (
            <li key={doubt.id}>
              <button type="button" className="plain-button link-button" onClick={() => onOpen(doubt)}>
                {itemWords.title(doubt)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {planId !== null && isOpen ? <MatchChoice item={item} planId={planId} actions={actions} /> : null}
      {item.kind === 'doubt' && isOpen ? (
        <DoubtBody
          key={`${item.id} ${item.decision}`}
          item={item}
          items={items}
          actions={actions}
          keys={doubtKeys}
          onOpen={onOpen}
          onDone={onNext}
        >
          {decisions}
        </DoubtBody>
      ) : (
        decisions
      )}
    </>
  );
}
