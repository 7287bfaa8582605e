import type { CallInput, Route } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { failureKind } from '../../../api/api-failure.ts';
import { useChange } from '../../../api/use-change.ts';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { useProjectWords } from '../use-project-words.ts';

/** What a form needs to send its change and to say how it went. */
export interface SendChange<R extends Route> {
  readonly send: (input: CallInput<R>) => void;
  readonly error: Error | null;
  readonly isPending: boolean;
}

/** Sends a change of a project; once it is kept, the draft is cleared and the project's panel opens again. */
export function useSendChange<R extends Route>(
  route: R,
  projectId: string,
  clearDraft: () => void,
): SendChange<R> {
  const say = useProjectWords();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const tell = useTellFailure();
  const change = useChange(route);
  return {
    error: change.error,
    isPending: change.isPending,
    send: (input) => {
      change.mutate(input, {
        onSuccess: () => {
          clearDraft();
          void message.success(say('form.done'));
          void navigate({
            to: `/plan/projects/${projectId}`,
            search: ((before: object) => before) as never,
            resetScroll: false,
          });
        },
        onError: (failure) => {
          if (failureKind(failure) === 'offline') tell(failure);
        },
      });
    },
  };
}
