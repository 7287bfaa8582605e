import { reportStates, roles, routes } from '@junheng/contract';
import type { Role, TaskReport } from '@junheng/contract';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { usePick } from '../../i18n/words.ts';
import { useAccessWords } from './use-access-words.ts';

const entities = [
  'account',
  'target',
  'task',
  'job',
  'message_channel',
  'district_setting',
  'plan',
  'planReview',
  'building_project',
  'school_paper',
  'target_value',
  'unit',
] as const;
type Entity = (typeof entities)[number];

const furtherActions = [
  'refuse-sign-in',
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
  const common = useCommonWords();
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
    field(name) {
      return (fields as readonly string[]).includes(name) ? say(`field.${name as Field}`) : name;
    },
    value(name, value) {
      if (value === 'true') return say('yes');
      if (value === 'false') return say('no');
      if (name === 'state' && (reportStates as readonly string[]).includes(value)) {
        return common(`reportState.${value as TaskReport['state']}`);
      }
      return name === 'role' && (roles as readonly string[]).includes(value)
        ? common(`role.${value as Role}`)
        : value;
    },
  };
}
