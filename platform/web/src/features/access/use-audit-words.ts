import { routes } from '@junheng/contract';
import { usePick } from '../../i18n/words.ts';
import { useAccessWords } from './use-access-words.ts';

const entities = ['account', 'target', 'task', 'job'] as const;
type Entity = (typeof entities)[number];

const furtherActions = ['refuse-sign-in', 'reset-password'] as const;
type FurtherAction = (typeof furtherActions)[number];

/** Says actions and things of the audit trail: an action is the name of its operation, whose summary everybody knows. */
export function useAuditWords(): { action(name: string): string; entity(name: string): string } {
  const say = useAccessWords();
  const pick = usePick();
  return {
    action(name) {
      if ((furtherActions as readonly string[]).includes(name)) return say(`action.${name as FurtherAction}`);
      const summary = routes.find((route) => route.name === name)?.summary;
      return summary === undefined ? name : pick(summary.zh, summary.en);
    },
    entity(name) {
      return (entities as readonly string[]).includes(name) ? say(`entity.${name as Entity}`) : name;
    },
  };
}
