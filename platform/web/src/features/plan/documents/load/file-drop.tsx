import { useId, useRef, useState } from 'react';
import type { DragEvent, ReactElement } from 'react';
import { useDocumentWords } from '../use-document-words.ts';

const accepted = '.docx,.xlsx,.pdf,.ofd,.html,.htm,.txt';

/** Takes a file by dropping or choosing it. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }): ReactElement {
  const say = useDocumentWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <div
      className={isOver ? 'file-drop is-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id} className="file-label">
        <span className="file-choose">{say('load.choose')}</span>
        <span className="muted file-or">{say('load.drop')}</span>
      </label>
      <input
        ref={field}
        id={id}
        type="file"
        accept={accepted}
        className="file-field"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <p className="muted">{say('load.kinds')}</p>
    </div>
  );
}
