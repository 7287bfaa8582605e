import type { ReviewItem } from '@junheng/contract';
import { Button, Input } from 'antd';
import { useImperativeHandle, useState } from 'react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { Field } from '../../../components/forms/field.tsx';
import { useDraft } from '../../../components/forms/use-draft.ts';
import { useReviewWords } from '../use-review-words.ts';
import { useItemWords } from './use-item-words.ts';
import type { ReviewActions } from '../use-review-actions.ts';

type DoubtItem = Extract<ReviewItem, { kind: 'doubt' }>;

/** What keys do with the doubt that is looked at now. */
export interface DoubtKeys {
  readonly choose: (index: number) => void;
  readonly confirm: () => void;
}

interface DoubtBodyProps {
  readonly item: DoubtItem;
  readonly items: ReadonlyMap<string, ReviewItem>;
  readonly actions: ReviewActions;
  readonly keys: RefObject<DoubtKeys | null>;
  readonly onOpen: (item: ReviewItem) => void;
  readonly onDone: () => void;
  /** Further decisions, beside the button that decides. */
  readonly children: ReactNode;
}

/** Decides a doubt: one of its readings, which the server then writes into the items concerned, or words of one's own. */
export function DoubtBody({
  item,
  items,
  actions,
  keys,
  onOpen,
  onDone,
  children,
}: DoubtBodyProps): ReactElement {
  const say = useReviewWords();
  const itemWords = useItemWords();
  const { readings, isBlocking } = item.payload;
  const [draft, setDraft, clearDraft] = useDraft(`doubt.${item.id}`, {
    chosen: item.payload.chosen === null ? '' : String(item.payload.chosen),
    words: item.payload.words,
  });
  const [isChecked, setIsChecked] = useState(false);
  const chosen = draft.chosen === '' ? null : Number(draft.chosen);
  const concerned = item.payload.itemIds.flatMap((id) => items.get(id) ?? []);
  const isUnanswered = chosen === null && draft.words.trim() === '';
  const confirm = async () => {
    setIsChecked(true);
    if (isUnanswered && isBlocking) return;
    const words = isUnanswered ? say('doubt.checked') : draft.words.trim();
    if (!(await actions.resolve(item, { chosen, words, corrections: [] }))) return;
    clearDraft();
    onDone();
  };
  useImperativeHandle(keys, () => ({
    choose: (index) => {
      if (index < readings.length) setDraft({ chosen: String(index) });
    },
    confirm: () => void confirm(),
  }));
  return (
    <form
      className="form doubt-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      {readings.length === 0 ? null : (
        <fieldset className="reading-list">
          <legend>{say('doubt.readings')}</legend>
          {readings.map((reading, index) => (
            <label key={index}>
              <input
                type="radio"
                name={`reading-${item.id}`}
                checked={chosen === index}
                onChange={() => setDraft({ chosen: String(index) })}
              />
              <span lang="zh-CN">{reading}</span>
              <kbd className="screen-only" aria-hidden="true">
                {index + 1}
              </kbd>
            </label>
          ))}
        </fieldset>
      )}
      <Field
        label={say(readings.length === 0 ? 'doubt.words' : 'doubt.otherWords')}
        error={isChecked && isUnanswered && isBlocking ? say('doubt.unanswered') : undefined}
      >
        {(input) => (
          <Input.TextArea
            {...input}
            autoSize={{ minRows: 1, maxRows: 5 }}
            maxLength={1000}
            value={draft.words}
            onChange={(event) => setDraft({ words: event.target.value })}
          />
        )}
      </Field>
      {concerned.length === 0 ? null : (
        <div className="stack">
          <h4>{say('doubt.concerns')}</h4>
          <ul className="concerned-list">
            {concerned.map((each) => (
              <li key={each.id}>
                <button type="button" className="plain-button link-button" onClick={() => onOpen(each)}>
                  <span lang="zh-CN">{itemWords.title(each)}</span>
                </button>{' '}
                <span className="muted">{itemWords.sentence(each)}</span>
              </li>
            ))}
          </ul>
          <p className="field-help">{say('doubt.concerns.help')}</p>
        </div>
      )}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={actions.isBusy}>
          {isUnanswered && !isBlocking ? say('doubt.confirmChecked') : say('doubt.confirm')}
          <kbd aria-hidden="true">A</kbd>
        </Button>
        {children}
      </div>
    </form>
  );
}
