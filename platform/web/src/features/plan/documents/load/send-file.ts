import { errorMessage, routeAddress, uploadPlanDocument } from '@junheng/contract';
import type { CallReply, ErrorReply } from '@junheng/contract';
import { appError } from '@junheng/kernel';
import { ApiFailure } from '../../../../api/api-failure.ts';
import { queryClient } from '../../../../api/query-client.ts';
import { readSession } from '../../../../api/session-cache.ts';
import { currentLanguage } from '../../../../i18n/start-i18n.ts';

type Loaded = CallReply<typeof uploadPlanDocument>;

function failureOf(code: string, status: number, reply: ErrorReply | null): ApiFailure {
  const error = appError(reply?.code ?? code, reply?.parameters ?? {});
  return new ApiFailure({
    ...error,
    status,
    message: reply?.message ?? errorMessage(error, currentLanguage()),
    faults: reply?.faults ?? [],
    ...(reply?.requestId === undefined ? {} : { requestId: reply.requestId }),
  });
}

function readReply<Reply>(text: string): Reply | null {
  try {
    return JSON.parse(text) as Reply;
  } catch {
    return null;
  }
}

/**
 * Uploads a document and tells how much of it has left this device (0 to 1); `fetch` cannot say that. After the last byte the server reads it.
 * Rejects with an `ApiFailure`; CONTRACT_CALL_CANCELLED when `signal` ends it.
 */
export function sendFile(
  file: File,
  planId: string | undefined,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fileName = file.name.replace(/[/\\\p{Cc}]/gu, ' ').slice(-200);
    request.open('POST', routeAddress(uploadPlanDocument, { query: { fileName, planId } }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('x-csrf-token', readSession(queryClient)?.csrfToken ?? '');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.upload.onload = () => onProgress(1);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        const loaded = readReply<Loaded>(request.responseText);
        if (loaded !== null) resolve(loaded);
        else reject(failureOf('CONTRACT_REPLY_UNREADABLE', request.status, null));
      } else {
        const reply = readReply<ErrorReply>(request.responseText);
        const isCoded = typeof reply?.code === 'string';
        reject(failureOf('CONTRACT_REPLY_UNREADABLE', request.status, isCoded ? reply : null));
      }
    };
    request.onerror = () => reject(failureOf('CONTRACT_SERVER_UNREACHABLE', 0, null));
    request.onabort = () => reject(failureOf('CONTRACT_CALL_CANCELLED', 0, null));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
