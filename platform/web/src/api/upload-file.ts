import { routeAddress, uploadWorkFile } from '@junheng/contract';
import type { AttachedFile, CallInput } from '@junheng/contract';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { queryClient } from './query-client.ts';
import { readSession } from './session-cache.ts';

/** How an upload ended: the file as it is kept, or the sentence that says why not (empty when no answer came). */
export type UploadOutcome = { readonly file: AttachedFile } | { readonly problem: string };

/** Which file, for what. */
export type UploadQuery = CallInput<typeof uploadWorkFile>['query'];

function readProblem(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? message : '';
  } catch {
    return '';
  }
}

/** Sends one file and tells how far it is (0 to 1); `fetch` tells nothing of a body on its way. Ends early when `signal` does. */
export function uploadFile(
  query: UploadQuery,
  body: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const end = (outcome: UploadOutcome) => {
      signal.removeEventListener('abort', stop);
      resolve(outcome);
    };
    const stop = () => request.abort();
    signal.addEventListener('abort', stop);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      const isKept = request.status >= 200 && request.status < 300;
      end(
        isKept
          ? { file: JSON.parse(request.responseText) as AttachedFile }
          : { problem: readProblem(request.responseText) },
      );
    });
    for (const kind of ['error', 'abort', 'timeout'])
      request.addEventListener(kind, () => end({ problem: '' }));
    request.open(uploadWorkFile.method, routeAddress(uploadWorkFile, { query }));
    request.timeout = 120_000;
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('x-csrf-token', readSession(queryClient)?.csrfToken ?? '');
    request.send(body);
  });
}
