import './attached-files.css';
import { downloadWorkFile } from '@junheng/contract';
import type { AttachedFile } from '@junheng/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { client } from '../../api/client.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { saveBlob } from '../save-blob.ts';
import { useTellFailure } from '../use-tell-failure.ts';

async function fetchFile(id: string, signal?: AbortSignal): Promise<Blob> {
  const result = await client.download(
    downloadWorkFile,
    { params: { id } },
    signal === undefined ? {} : { signal },
  );
  if (!result.ok) throw new ApiFailure(result.error);
  return new Blob([result.value.bytes], { type: result.value.mediaType });
}

function writeAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(new Error('a picture could not be read')));
    reader.readAsDataURL(blob);
  });
}

/** A picture as an address that holds its bytes, so that nothing must be given back when it is shown no more. */
function usePicture(file: AttachedFile): string | null {
  const { data } = useQuery({
    queryKey: ['workFile', file.id],
    queryFn: async ({ signal }) => writeAddress(await fetchFile(file.id, signal)),
    // A file never changes.
    staleTime: Infinity,
  });
  return data ?? null;
}

function Photo({ file }: { readonly file: AttachedFile }): ReactElement {
  const say = useCommonWords();
  const address = usePicture(file);
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <li>
      <button
        type="button"
        className="plain-button photo-button"
        aria-label={say('photo.open', { name: file.fileName })}
        onClick={() => dialog.current?.showModal()}
      >
        {address === null ? <span className="photo-waiting" /> : <img src={address} alt={file.fileName} />}
      </button>
      <dialog
        ref={dialog}
        className="photo-dialog"
        aria-label={file.fileName}
        onClick={(event) => {
          if (event.target === event.currentTarget) dialog.current?.close();
        }}
      >
        {address === null ? null : <img src={address} alt={file.fileName} />}
        <div className="row photo-dialog-foot">
          <span>{file.fileName}</span>
          <button type="button" className="plain-button link-button" onClick={() => dialog.current?.close()}>
            {say('close')}
          </button>
        </div>
      </dialog>
    </li>
  );
}

/** Photos as small pictures; a tap shows one at its full size. */
export function AttachedPhotos({ files }: { readonly files: readonly AttachedFile[] }): ReactElement | null {
  if (files.length === 0) return null;
  return (
    <ul className="photo-list">
      {files.map((file) => (
        <Photo key={file.id} file={file} />
      ))}
    </ul>
  );
}

/** A file that is saved when its name is pressed. */
export function FileButton({ file }: { readonly file: AttachedFile }): ReactElement {
  const say = useCommonWords();
  const tell = useTellFailure();
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    try {
      saveBlob(await fetchFile(file.id), file.fileName);
    } catch (failure) {
      tell(failure);
    }
    setIsBusy(false);
  };
  return (
    <button
      type="button"
      className="plain-button link-button file-button"
      disabled={isBusy}
      onClick={() => void save()}
    >
      {file.fileName}{' '}
      <span className="muted">{say('file.size', { size: Math.max(1, Math.round(file.size / 1024)) })}</span>
    </button>
  );
}
