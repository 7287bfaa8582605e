import { Button } from 'antd';
import type { ReactElement } from 'react';
import { ApiFailure, failureKind } from '../api/api-failure.ts';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { CalmState } from './calm-state.tsx';

interface FailureStateProps {
  readonly failure: unknown;
  readonly onRetry?: () => void;
  readonly isPage?: boolean;
}

/** The calm answer to a failed read: what happened, what to do, and a button to try again. */
export function FailureState({ failure, onRetry, isPage = false }: FailureStateProps): ReactElement {
  const say = useCommonWords();
  const kind = failureKind(failure);
  const words = failure instanceof ApiFailure ? failure.error.message : say('failure.other.help');
  const requestId = failure instanceof ApiFailure ? failure.error.requestId : undefined;
  return (
    <CalmState
      title={say(`failure.${kind}`)}
      isPage={isPage}
      isSmall={!isPage}
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{say('retry')}</Button>}
    >
      <p>{kind === 'offline' ? say('failure.offline.help') : words}</p>
      {requestId === undefined || words.includes(requestId) ? null : (
        <p>{say('failure.request', { id: requestId })}</p>
      )}
    </CalmState>
  );
}
