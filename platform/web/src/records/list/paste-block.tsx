import './list-frame.css';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { splitCopied } from './split-copied.ts';

/** One cell as it was understood; `fault` says why it does not fit. */
export interface PastedCell {
  readonly text: string;
  readonly fault?: string | undefined;
}

/** One pasted row: which thing it is about, its cells, and how it is sent; without `send` it stays out. */
export interface PastedLine {
  readonly name: string;
  readonly cells: readonly PastedCell[];
  readonly fault?: string | undefined;
  readonly send: (() => Promise<unknown>) | null;
}

interface PasteBlockProps {
  /** The word on the switch that opens it. */
  readonly title: string;
  readonly help: string;
  /** Headings of the preview: the thing, then the cells. */
  readonly headings: readonly string[];
  /** Understands what was copied from a sheet, row by row. */
  readonly read: (rows: readonly (readonly string[])[]) => readonly PastedLine[];
  /** What holds for all rows, such as day and source, above the preview. */
  readonly children?: ReactNode;
}

const hasFault = ({ fault, cells }: PastedLine): boolean =>
  fault !== undefined || cells.some((cell) => cell.fault !== undefined);

function PreviewLine({ line, note }: { readonly line: PastedLine; readonly note: string | undefined }) {
  const why = [line.fault, note, ...line.cells.map((cell) => cell.fault)].filter(
    (each) => each !== undefined,
  );
  return (
    <tr className={hasFault(line) || note !== undefined ? 'is-unfit' : undefined}>
      <td>{line.name}</td>
      {line.cells.map((cell, index) => (
        // Cells have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={index}>{cell.fault === undefined ? cell.text : <mark>{cell.text}</mark>}</td>
      ))}
      <td>{why.join(' · ')}</td>
    </tr>
  );
}

/** Takes a column or a block of cells from Excel: what fits is shown before it is kept, what does not is marked with the reason. */
export function PasteBlock({ title, help, headings, read, children }: PasteBlockProps): ReactElement {
  const say = useCommonWords();
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [notes, setNotes] = useState<ReadonlyMap<number, string>>(new Map());
  const [done, setDone] = useState<number | null>(null);
  const lines = text.trim() === '' ? [] : read(splitCopied(text));
  const fitting = lines.filter((line) => !hasFault(line) && line.send !== null);
  const keep = async () => {
    setIsBusy(true);
    const refused = new Map<number, string>();
    let kept = 0;
    for (const [index, line] of lines.entries()) {
      if (hasFault(line) || line.send === null) continue;
      try {
        await line.send();
        kept += 1;
      } catch (failure) {
        refused.set(index, failure instanceof ApiFailure ? failure.error.message : String(failure));
      }
    }
    setIsBusy(false);
    setNotes(refused);
    setDone(kept);
    if (refused.size === 0) setText('');
    void queryClient.invalidateQueries();
  };
  return (
    <details className="paste-block screen-only">
      <summary>{title}</summary>
      <div className="stack">
        <p className="muted">{help}</p>
        {children}
        <Input.TextArea
          aria-label={title}
          rows={4}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setNotes(new Map());
            setDone(null);
          }}
        />
        {done === null ? null : <p role="status">{say('paste.done', { count: done })}</p>}
        {lines.length === 0 ? null : (
          <>
            <div className="paste-preview">
              <table>
                <thead>
                  <tr>
                    {headings.map((heading) => (
                      <th key={heading} scope="col">
                        {heading}
                      </th>
                    ))}
                    <th scope="col">{say('paste.why')}</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line, index) => (
                    // Pasted rows have no other name than their place.
                    // oxlint-disable-next-line react/no-array-index-key
                    <PreviewLine key={index} line={line} note={notes.get(index)} />
                  ))}
                </tbody>
              </table>
            </div>
            <div>
              <Button
                type="primary"
                loading={isBusy}
                disabled={fitting.length === 0}
                onClick={() => void keep()}
              >
                {say('paste.keep', { count: fitting.length })}
              </Button>
            </div>
          </>
        )}
      </div>
    </details>
  );
}
