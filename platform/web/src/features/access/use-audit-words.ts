import { routes } from '@junheng/contract';
import type { TaskReport } from '@junheng/contract';
import { usePick } from '../../i18n/words.ts';
import { useAccessWords } from './use-access-words.ts';
import { isWordOf, reportStates, roles, trailEntities } from '@junheng/vocabulary';
import type { Role } from '@junheng/vocabulary';
import { useLabel } from '../../i18n/use-label.ts';

const furtherActions = [
  'refuse-sign-in',
  'refuse-unknown-name',
  'refuse-password-change',
  'refuse-call',
  'reset-second-factor',
  'reset-password',
  'load-plan-document',
  'load-plan-adjustment',
] as const;
type FurtherAction = (typeof furtherActions)[number];

const fields = [
  'day',
  'value',
  'source',
  'words',
  'percent',
  'state',
  'reason',
  'role',
  'active',
  'displayName',
  'userName',
  'locked',
  'title',
  'number',
  'year',
  'label',
  'address',
  'sent',
  'code',
  'sessions',
  'secondFactor',
  'charge',
  'file',
  'account',
  'entry',
  'failedAttempts',
  'lockedUntil',
] as const;
type Field = (typeof fields)[number];

/** The words of the audit trail; what has none is said as the data name it. */
export interface AuditWords {
  action(name: string): string;
  entity(name: string): string;
  field(name: string): string;
  value(name: string, value: string): string;
}

/** Says actions and things of the audit trail: an action is the name of its operation, whose summary everybody knows. */
export function useAuditWords(): AuditWords {
  const say = useAccessWords();
  const label = useLabel();
  const pick = usePick();
  return {
    action(name) {
      if ((furtherActions as readonly string[]).includes(name)) return say(`action.${name as FurtherAction}`);
      const summary = routes.find((route) => route.name === name)?.summary;
      return summary === undefined ? name : pick(summary.zh, summary.en);
    },
    entity(name) {
      return isWordOf(trailEntities, name) ? label(trailEntities, name) : name;
    },
    field(name) {
      return (fields as readonly string[]).includes(name) ? say(`field.${name as Field}`) : name;
    },
    value(name, value) {
      if (value === 'true') return say('yes');
      if (value === 'false') return say('no');
      if (name === 'state' && (reportStates as readonly string[]).includes(value)) {
        return label(reportStates, value as TaskReport['state']);
      }
      return name === 'role' && (roles as readonly string[]).includes(value)
        ? label(roles, value as Role)
        : value;
    },
  };
}
