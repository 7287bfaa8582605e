import { suggestReviewItem } from '@junheng/contract';
import type { CallReply, ReviewContent } from '@junheng/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { callOrThrow } from '../../../api/client.ts';
import { Field } from '../../../components/forms/field.tsx';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { useReviewWords } from '../use-review-words.ts';
import { ItemForm } from '../form/item-form.tsx';
import type { TargetChoice } from '../form/item-form.tsx';
import { kindOrder } from './order-items.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { reviewItemKinds } from '@junheng/vocabulary';

interface AddItemProps {
  readonly reviewId: string;
  readonly text: string;
  readonly span: readonly [number, number] | null;
  readonly kind: ReviewContent['kind'];
  readonly targets: readonly TargetChoice[];
  readonly onAdd: (content: ReviewContent, span: readonly [number, number]) => Promise<boolean>;
  readonly onClose: () => void;
}

const kinds = kindOrder.filter((kind) => kind !== 'doubt');

/** Adds an item that was not read: the stretch of the document, its kind, then a form that is filled in as far as the words allow. */
export function AddItem(props: AddItemProps): ReactElement {
  const { reviewId, text, span: selected, kind: firstKind, targets, onAdd, onClose } = props;
  const say = useReviewWords();
  const label = useLabel();
  const tell = useTellFailure();
  const [kind, setKind] = useState(firstKind);
  const [quote, setQuote] = useState(selected === null ? '' : text.slice(...selected));
  const [isChecked, setIsChecked] = useState(false);
  const suggestion = useMutation<CallReply<typeof suggestReviewItem>>({
    mutationFn: () =>
      callOrThrow(suggestReviewItem, {
        params: { id: reviewId },
        body: { kind, span: span === null ? [0, 1] : [span[0], span[1]] },
      }),
    onError: tell,
  });
  const span = findQuote();

  function findQuote(): readonly [number, number] | null {
    if (selected !== null && quote === text.slice(...selected)) return selected;
    const words = quote.trim();
    const at = words === '' ? -1 : text.indexOf(words);
    return at === -1 ? null : [at, at + words.length];
  }

  if (suggestion.data !== undefined && span !== null)
    return (
      <section className="add-item" aria-label={say('add.title')}>
        <h3>{say('add.titleOf', { kind: label(reviewItemKinds, kind) })}</h3>
        <blockquote lang="zh-CN">{text.slice(...span)}</blockquote>
        <p className="muted">{say(suggestion.data.isRead ? 'add.read' : 'add.notRead')}</p>
        <ItemForm
          content={suggestion.data.content}
          draftName={`review.${reviewId}.add.${span[0]}.${kind}`}
          targets={targets}
          saveWord={say('add.save')}
          onSave={(content) => onAdd(content, span)}
          onCancel={onClose}
        />
      </section>
    );
  return (
    <section className="add-item" aria-label={say('add.title')}>
      <h3>{say('add.title')}</h3>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (span !== null) suggestion.mutate();
        }}
      >
        <Field
          label={say('add.quote')}
          help={say('add.quote.help')}
          error={isChecked && span === null ? say('add.quote.error') : undefined}
        >
          {(input) => (
            <Input.TextArea
              {...input}
              autoSize={{ minRows: 2, maxRows: 6 }}
              autoFocus
              value={quote}
              onChange={(event) => setQuote(event.target.value)}
            />
          )}
        </Field>
        <fieldset className="kind-choice">
          <legend>{say('add.kind')}</legend>
          {kinds.map((each) => (
            <label key={each}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              {label(reviewItemKinds, each)}
            </label>
          ))}
        </fieldset>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={suggestion.isPending}>
            {say('add.next')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </section>
  );
}
