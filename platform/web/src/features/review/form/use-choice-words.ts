import type { FieldName } from './form-fields.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { bindings, comparators, measures, projectKinds, targetRoles } from '@junheng/vocabulary';

/** Says a choice of a field in words. */
export function useChoiceWords(): (field: FieldName, choice: string) => string {
  const label = useLabel();
  return (field, choice) => {
    switch (field) {
      case 'comparator':
        return label(comparators, choice as '≥');
      case 'binding':
        return label(bindings, choice as 'binding');
      case 'role':
        return label(targetRoles, choice as 'target');
      case 'measure':
        return label(measures, choice as 'level');
      default:
        return label(projectKinds, choice as 'new');
    }
  };
}
