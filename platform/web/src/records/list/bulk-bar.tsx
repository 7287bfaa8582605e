import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';

/** Something that can be done with many rows at once; each row goes its own way, so that a refusal stops no other. */
export interface BulkAction<Row> {
  readonly key: string;
  readonly label: string;
  /** Whether it makes sense for a row. */
  readonly fits: (row: Row) => boolean;
  /** Does it with one row; throws what the server refused. */
  readonly run: (row: Row) => Promise<unknown>;
}

interface BulkBarProps<Row> {
  readonly actions: readonly BulkAction<Row>[];
  /** The rows that are chosen. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  readonly onClear: () => void;
}

interface Refused {
  readonly name: string;
  readonly why: string;
}

const reasonOf = (failure: unknown): string =>
  failure instanceof ApiFailure ? failure.error.message : String(failure);

/** What can be done with the rows that are chosen: first a preview of what will change and what will not, then what came of it. */
export function BulkBar<Row>(props: BulkBarProps<Row>): ReactElement | null {
  const { actions, rows, rowKey, rowName, onClear } = props;
  const say = useCommonWords();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly done: number; readonly refused: Refused[] } | null>(null);
  const action = actions.find(({ key }) => key === asked);
  const fitting = action === undefined ? [] : rows.filter((row) => action.fits(row));
  if (rows.length === 0 && outcome === null) return null;
  const start = async () => {
    if (action === undefined) return;
    setIsBusy(true);
    const refused: Refused[] = [];
    for (const row of fitting) {
      try {
        await action.run(row);
      } catch (failure) {
        refused.push({ name: rowName(row), why: reasonOf(failure) });
      }
    }
    setIsBusy(false);
    setAsked(null);
    setOutcome({ done: fitting.length - refused.length, refused });
    onClear();
    void queryClient.invalidateQueries();
  };
  return (
    <section className="bulk-bar screen-only" aria-live="polite">
      {outcome === null || rows.length > 0 ? null : (
        <div>
          <strong>{say('bulk.done', { count: outcome.done })}</strong>
          {outcome.refused.length === 0 ? null : (
            <>
              <p>{say('bulk.failed', { count: outcome.refused.length })}</p>
              <ul>
                {outcome.refused.map(({ name, why }) => (
                  <li key={name}>
                    {name} · {why}
                  </li>
                ))}
              </ul>
            </>
          )}
          <button type="button" className="plain-button link-button" onClick={() => setOutcome(null)}>
            {say('close')}
          </button>
        </div>
      )}
      {rows.length === 0 ? null : (
        <div className="row">
          <strong>{say('list.chosen', { count: rows.length })}</strong>
          {actions.map(({ key, label }) => (
            <Button
              key={key}
              type={key === asked ? 'primary' : 'default'}
              aria-pressed={key === asked}
              onClick={() => setAsked(key)}
            >
              {label}
            </Button>
          ))}
          <button type="button" className="plain-button link-button" onClick={onClear}>
            {say('list.clear')}
          </button>
        </div>
      )}
      {action === undefined || rows.length === 0 ? null : (
        <>
          <p>{say('bulk.preview', { count: fitting.length })}</p>
          <ul>
            {fitting.map((row) => (
              <li key={rowKey(row)}>{rowName(row)}</li>
            ))}
          </ul>
          {fitting.length === rows.length ? null : (
            <p className="muted">{say('bulk.unfit', { count: rows.length - fitting.length })}</p>
          )}
          <div>
            <Button
              type="primary"
              loading={isBusy}
              disabled={fitting.length === 0}
              onClick={() => void start()}
            >
              {say('bulk.start', { count: fitting.length })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
