import { App } from 'antd';
import { useCallback } from 'react';
import { ApiFailure, failureKind } from '../api/api-failure.ts';
import { useCommonWords } from '../i18n/use-common-words.ts';

/** Says in one line why a change failed; a conflict is told as news, not as a fault. */
export function useTellFailure(): (failure: unknown) => void {
  const { message } = App.useApp();
  const say = useCommonWords();
  return useCallback(
    (failure) => {
      if (failureKind(failure) === 'offline') void message.warning(say('failure.offline.kept'), 6);
      else if (failure instanceof ApiFailure) void message.warning(failure.error.message, 6);
      else void message.error(say('failure.other.help'), 6);
    },
    [message, say],
  );
}
