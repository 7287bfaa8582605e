import './file-upload.css';
import { useId } from 'react';
import type { ReactElement } from 'react';
import type { UploadQuery } from '../../api/upload-file.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { useUploads } from './use-uploads.ts';
import type { Upload, Uploads } from './use-uploads.ts';

/** What browsers offer for each purpose; the server looks at the bytes. */
const ACCEPTED: Readonly<Record<UploadQuery['purpose'], string>> = {
  taskPaper: '.pdf,.docx,.jpg,.jpeg,.png',
  reportPhoto: 'image/*',
  evidence: '.pdf,.docx,.jpg,.jpeg,.png,.webp',
};

/** The uploads of a form, to be shown by `FileUpload`; `files` holds what arrived. */
export function useFileUploads(purpose: UploadQuery['purpose'], most: number): Uploads {
  const say = useCommonWords();
  return useUploads(purpose, most, (refusal) => say(`upload.${refusal}`));
}

function Line({ item, uploads }: { readonly item: Upload; readonly uploads: Uploads }): ReactElement {
  const say = useCommonWords();
  return (
    <li className={`upload upload-${item.state}`}>
      {item.picture === null ? null : <img src={item.picture} alt="" className="upload-picture" />}
      <div className="upload-what">
        <span className="upload-name">{item.name}</span>
        {item.state === 'sending' ? (
          <progress value={item.share} max={1} aria-label={say('upload.sending', { name: item.name })} />
        ) : null}
        {item.state === 'failed' ? (
          <span className="field-error" role="alert">
            {item.problem === '' ? say('upload.failed') : item.problem}
          </span>
        ) : null}
        {item.state === 'done' ? <span className="muted upload-note">{say('upload.done')}</span> : null}
      </div>
      <div className="upload-tools">
        {item.state === 'failed' ? (
          <button type="button" className="plain-button link-button" onClick={() => uploads.retry(item.key)}>
            {say('retry')}
          </button>
        ) : null}
        <button
          type="button"
          className="plain-button link-button"
          aria-label={say('upload.removeThis', { name: item.name })}
          onClick={() => uploads.remove(item.key)}
        >
          {say('upload.remove')}
        </button>
      </div>
    </li>
  );
}

interface FileUploadProps {
  readonly purpose: UploadQuery['purpose'];
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly most: number;
  /** Whether only pictures make sense and a phone opens its camera first. */
  readonly isPhoto?: boolean;
  readonly uploads: Uploads;
}

/** Chooses files and sends them one by one, with progress, retry and removal; on a phone the camera is offered for photos. */
export function FileUpload(props: FileUploadProps): ReactElement {
  const { purpose, label, help, error, most, uploads, isPhoto = false } = props;
  const say = useCommonWords();
  const id = useId();
  const isFull = uploads.items.length >= most;
  return (
    <div className="field file-upload" role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className="file-upload-label">
        {label}
      </span>
      {uploads.items.length === 0 ? null : (
        <ul className="upload-list">
          {uploads.items.map((item) => (
            <Line key={item.key} item={item} uploads={uploads} />
          ))}
        </ul>
      )}
      {isFull ? null : (
        <label className="upload-choice">
          <input
            type="file"
            className="visually-hidden"
            accept={isPhoto ? 'image/*' : ACCEPTED[purpose]}
            {...(isPhoto ? { capture: 'environment' as const } : {})}
            multiple={most > 1}
            onChange={(event) => {
              uploads.add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <span>
            {purpose === 'reportPhoto' || isPhoto
              ? say('upload.addPhoto', { left: most - uploads.items.length })
              : say('upload.choose')}
          </span>
        </label>
      )}
      {error === undefined ? null : (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {help === undefined ? null : <p className="field-help">{help}</p>}
    </div>
  );
}
