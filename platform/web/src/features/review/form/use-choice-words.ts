import { useReviewWords } from '../use-review-words.ts';
import type { FieldName } from './form-fields.ts';

/** Says a choice of a field in words. */
export function useChoiceWords(): (field: FieldName, choice: string) => string {
  const say = useReviewWords();
  return (field, choice) => {
    switch (field) {
      case 'comparator':
        return say(`comparator.${choice as '≥'}`);
      case 'binding':
        return say(`binding.${choice as 'binding'}`);
      case 'role':
        return say(`role.${choice as 'target'}`);
      case 'measure':
        return say(`measure.${choice as 'level'}`);
      default:
        return say(`projectKind.${choice as 'new'}`);
    }
  };
}
