import type { ReviewItem } from '@junheng/contract';
import { formatAmount, formatDecimal, formatQuantity } from '../../../i18n/format-number.ts';
import { useLanguage, usePick } from '../../../i18n/words.ts';
import { useReviewWords } from '../use-review-words.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { bindings, measures, projectKinds, targetRoles } from '@junheng/vocabulary';

type Payload<Kind extends ReviewItem['kind']> = Extract<ReviewItem, { kind: Kind }>['payload'];

/** Says what was read in a document: the name of an item, and one sentence of what it asks. */
export function useItemWords(): {
  readonly title: (item: ReviewItem) => string;
  readonly sentence: (item: ReviewItem) => string;
  readonly goal: (target: Payload<'target'>) => string;
} {
  const say = useReviewWords();
  const label = useLabel();
  const language = useLanguage();
  const pick = usePick();
  const join = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');

  const goal = (target: Payload<'target'>): string => {
    const { comparator, value, valueMax, unit } = target;
    if (value === null) return say(comparator === 'maintain' ? 'goal.maintain' : 'goal.qualitative');
    if (comparator === 'range' && valueMax !== null)
      return `${formatQuantity(value, unit, language)}—${formatAmount(valueMax, unit, language)}`;
    const amount = formatAmount(value, unit, language);
    if (comparator === 'maintain') return say('goal.maintainAt', { amount });
    return comparator === '=' || comparator === 'range' || comparator === 'qualitative'
      ? amount
      : `${comparator} ${amount}`;
  };
  const targetSentence = (target: Payload<'target'>): string =>
    join([
      target.year === null
        ? goal(target)
        : say(target.yearStated ? 'goal.byYear' : 'goal.byEnd', { year: target.year, goal: goal(target) }),
      target.measure === 'level' ? '' : label(measures, target.measure),
      target.baseValue === null
        ? ''
        : say('goal.base', {
            year: target.baseYear ?? '',
            amount: formatAmount(target.baseValue, target.unit, language),
          }),
      target.binding === null ? '' : label(bindings, target.binding),
      target.role === 'target' ? '' : label(targetRoles, target.role),
    ]);
  const taskSentence = (task: Payload<'task'>): string =>
    join([
      task.due === null ? '' : say('task.dueBy', { day: task.due }),
      task.ordersPaper ? say('task.ordersPaper') : '',
      task.checkpoints.length < 2 ? '' : say('task.checkpoints', { count: task.checkpoints.length }),
      task.duties.map((duty) => duty.name).join(say('comma')),
    ]);
  const projectSentence = (project: Payload<'project'>): string =>
    join([
      label(projectKinds, project.kind),
      project.location,
      project.keyYear === null ? '' : say('project.keyYear', { year: project.keyYear }),
      project.landArea === null
        ? ''
        : say('project.land', { area: formatDecimal(project.landArea, language) }),
      project.floorArea === null
        ? ''
        : say('project.floor', { area: formatDecimal(project.floorArea, language) }),
    ]);
  return {
    goal,
    title: (item) => {
      switch (item.kind) {
        case 'doubt':
          return pick(item.payload.message, item.payload.messageEn);
        case 'task':
        case 'milestone':
          return pick(item.payload.title, item.payload.titleEn);
        case 'promise':
          return say('promise.title', {
            kind: label(projectKinds, item.payload.kind),
            type: item.payload.schoolType,
            count: item.payload.count,
          });
        case 'target':
          return pick(item.payload.name, item.payload.nameEn);
        default:
          return item.payload.name;
      }
    },
    sentence: (item) => {
      switch (item.kind) {
        case 'doubt':
          return item.payload.chosen === null
            ? item.payload.words
            : say('doubt.chosen', { reading: item.payload.readings[item.payload.chosen] ?? '' });
        case 'target':
          return targetSentence(item.payload);
        case 'task':
        case 'milestone':
          return taskSentence(item.payload);
        case 'project':
          return projectSentence(item.payload);
        case 'promise':
          return say('promise.year', { year: item.payload.year });
        case 'achievement':
          return join([
            item.payload.year === null ? '' : say('achievement.year', { year: item.payload.year }),
            formatAmount(item.payload.value, item.payload.unit, language),
          ]);
      }
    },
  };
}
