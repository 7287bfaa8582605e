import type { Route } from '@junheng/contract';
import { useSendChange } from '../../../records/use-send-change.ts';
import type { SendChange } from '../../../records/use-send-change.ts';
import { useProjectWords } from '../use-project-words.ts';

/** Sends a change of a project; once it is kept, the draft is cleared and the project's panel opens again. */
export function useSendProject<R extends Route>(route: R, id: string, clear: () => void): SendChange<R> {
  const say = useProjectWords();
  return useSendChange(route, { word: say('form.done'), next: () => `/plan/projects/${id}`, clear });
}
