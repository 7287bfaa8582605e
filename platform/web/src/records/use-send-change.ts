import type { CallInput, CallReply, Route } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { failureKind } from '../api/api-failure.ts';
import { useChange } from '../api/use-change.ts';
import { useTellFailure } from '../components/use-tell-failure.ts';

/** What a form needs to send its change and to say how it went. */
export interface SendChange<R extends Route> {
  readonly send: (input: CallInput<R>) => void;
  readonly error: Error | null;
  readonly isPending: boolean;
}

/** Sends a change; once it is kept, its word is said, the draft is cleared and the address that `next` names opens with the filters kept. */
export function useSendChange<R extends Route>(
  route: R,
  done: {
    readonly word: string;
    readonly next?: (reply: CallReply<R>) => string;
    readonly clear?: () => void;
  },
): SendChange<R> {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const tell = useTellFailure();
  const change = useChange(route);
  return {
    error: change.error,
    isPending: change.isPending,
    send(input) {
      change.mutate(input, {
        onSuccess: (reply) => {
          done.clear?.();
          void message.success(done.word);
          if (done.next === undefined) return;
          const to = done.next(reply as CallReply<R>);
          void navigate({ to, search: ((before: object) => before) as never, resetScroll: false });
        },
        onError: (failure) => {
          if (failureKind(failure) === 'offline') tell(failure);
        },
      });
    },
  };
}
