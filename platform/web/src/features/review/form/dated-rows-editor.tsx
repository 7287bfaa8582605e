import { Button, Input } from 'antd';
import type { ReactElement } from 'react';
import { useReviewWords } from '../use-review-words.ts';
import type { DatedRow } from './list-values.ts';

interface DatedRowsEditorProps {
  readonly title: string;
  readonly whenLabel: string;
  readonly whatLabel: string;
  readonly rows: readonly DatedRow[];
  readonly error?: string | undefined;
  readonly onChange: (rows: readonly DatedRow[]) => void;
}

/** Values by year of a target, checkpoints of a task: short rows that can be added and taken away. */
export function DatedRowsEditor(props: DatedRowsEditorProps): ReactElement {
  const { title, whenLabel, whatLabel, rows, onChange, error } = props;
  const say = useReviewWords();
  const change = (index: number, part: Partial<DatedRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <fieldset className="form-wide form-list">
      <legend>{title}</legend>
      {rows.map((row, index) => (
        <div key={index} className="dated-row">
          <Input
            aria-label={whenLabel}
            placeholder={whenLabel}
            value={row.when}
            onChange={(event) => change(index, { when: event.target.value })}
          />
          <Input
            aria-label={whatLabel}
            placeholder={whatLabel}
            value={row.what}
            onChange={(event) => change(index, { what: event.target.value })}
          />
          <button
            type="button"
            className="plain-button row-remove"
            aria-label={say('row.remove', { name: row.when })}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </div>
      ))}
      {error === undefined ? null : (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div>
        <Button size="small" onClick={() => onChange([...rows, { when: '', what: '' }])}>
          {say('row.add')}
        </Button>
      </div>
    </fieldset>
  );
}
