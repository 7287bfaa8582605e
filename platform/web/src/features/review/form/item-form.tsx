import type { ReviewContent, ReviewDuty } from '@junheng/contract';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { useDraft } from '../../../components/forms/use-draft.ts';
import { useReviewWords } from '../use-review-words.ts';
import { DatedRowsEditor } from './dated-rows-editor.tsx';
import { DutiesEditor } from './duties-editor.tsx';
import { FormField } from './form-field.tsx';
import { fieldsOf } from './form-fields.ts';
import type { ListName } from './form-fields.ts';
import { listIn, readForm, valuesOf } from './form-values.ts';
import type { DatedRow } from './list-values.ts';
import { stages } from '@junheng/vocabulary';
import { useLabel } from '../../../i18n/use-label.ts';

/** A target of the review, to be chosen as what a task serves or a target is part of. */
export interface TargetChoice {
  readonly id: string;
  readonly name: string;
}

interface ItemFormProps {
  readonly content: ReviewContent;
  /** Under which name what is typed is kept on this device. */
  readonly draftName: string;
  readonly targets: readonly TargetChoice[];
  readonly saveWord: string;
  /** Tells by its promise whether it was saved; the draft is then forgotten. */
  readonly onSave: (content: ReviewContent) => Promise<boolean>;
  readonly onCancel: () => void;
  readonly notice?: ReactNode;
}

/** The form of one item. What is typed stays on this device until it is saved or thrown away. */
export function ItemForm(props: ItemFormProps): ReactElement {
  const { content, draftName, targets, saveWord, onSave, onCancel, notice } = props;
  const say = useReviewWords();
  const label = useLabel();
  const [values, change, clear, wasKept] = useDraft<Record<string, string>>(draftName, valuesOf(content));
  const [isChecked, setIsChecked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const read = readForm(content, values);
  const { payload } = content;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(read.faults).length > 0) return;
    setIsSaving(true);
    const isSaved = await onSave(read.content);
    setIsSaving(false);
    if (isSaved) clear();
  };
  const fields = fieldsOf(content.kind).filter(
    (field) => field.name !== 'valueMax' || values['comparator'] === 'range',
  );
  const draw = (isMore: boolean) =>
    fields
      .filter((field) => (field.isMore ?? false) === isMore)
      .map((field) => (
        <FormField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          onChange={(value) => change({ [field.name]: value })}
          fault={isChecked ? read.faults[field.name] : undefined}
        />
      ));
  const setList = (name: ListName, list: readonly unknown[]) => change({ [name]: JSON.stringify(list) });
  const listFault = (name: 'path' | 'checkpoints') =>
    isChecked && read.faults[name] !== undefined ? say(`fault.${name}`) : undefined;
  const more = draw(true);
  return (
    <form className="form item-form" onSubmit={(event) => void save(event)} noValidate>
      {notice}
      {wasKept ? <p className="muted form-wide">{say('form.kept')}</p> : null}
      {draw(false)}
      {'checkpoints' in payload ? (
        <DatedRowsEditor
          title={say('field.checkpoints')}
          whenLabel={say('checkpoint.due')}
          whatLabel={say('checkpoint.text')}
          rows={listIn<DatedRow>(values, 'checkpoints')}
          error={listFault('checkpoints')}
          onChange={(rows) => setList('checkpoints', rows)}
        />
      ) : null}
      {'path' in payload ? (
        <DatedRowsEditor
          title={say('field.path')}
          whenLabel={say('field.year')}
          whatLabel={say('field.value')}
          rows={listIn<DatedRow>(values, 'path')}
          error={listFault('path')}
          onChange={(rows) => setList('path', rows)}
        />
      ) : null}
      {'duties' in payload ? (
        <DutiesEditor
          duties={listIn<ReviewDuty>(values, 'duties')}
          onChange={(duties) => setList('duties', duties)}
        />
      ) : null}
      {content.kind === 'target' && targets.length > 0 ? (
        <div className="form-wide field">
          <label htmlFor={`${draftName}-parent`}>{say('field.parentItemId')}</label>
          <Select
            id={`${draftName}-parent`}
            showSearch={{ optionFilterProp: 'label' }}
            value={values['parentItemId'] ?? ''}
            onChange={(parentItemId: string) => change({ parentItemId })}
            options={[
              { value: '', label: say('choice.none') },
              ...targets.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
      ) : null}
      {'stages' in payload ? (
        <div className="form-wide field">
          <label htmlFor={`${draftName}-stages`}>{say('field.stages')}</label>
          <Select
            id={`${draftName}-stages`}
            mode="multiple"
            value={[...listIn<string>(values, 'stages')]}
            onChange={(chosen: string[]) => setList('stages', chosen)}
            options={stages.map((stage) => ({ value: stage, label: label(stages, stage) }))}
          />
        </div>
      ) : null}
      {'targetItemIds' in payload && targets.length > 0 ? (
        <div className="form-wide field">
          <label htmlFor={`${draftName}-targets`}>{say('field.targetItemIds')}</label>
          <Select
            id={`${draftName}-targets`}
            mode="multiple"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={[...listIn<string>(values, 'targetItemIds')]}
            onChange={(ids: string[]) => setList('targetItemIds', ids)}
            options={targets.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      ) : null}
      {more.length === 0 ? null : (
        <details className="form-wide form-more">
          <summary>{say('form.more')}</summary>
          <div className="item-form">{more}</div>
        </details>
      )}
      <div className="row form-wide">
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {saveWord}
        </Button>
        <Button
          onClick={() => {
            clear();
            onCancel();
          }}
        >
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
