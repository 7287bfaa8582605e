import { bindTarget, clauseAround, sourceCatalogue, waitsFor } from '@junheng/domain';
import type { BindSource, DataArea } from '@junheng/vocabulary';
import type { OpenedPlan } from './open-plan.ts';

/** A suggested source as CONTRACTS section 2 prints it, with the words that told it. */
export interface SourceSuggestion {
  /** Position in the targets of `plan read`. */
  readonly target: number;
  readonly source: BindSource;
  readonly code: string;
  readonly why: string;
  readonly confidence: number;
  readonly awaits?: DataArea;
}

/** A suggestion with the name of its figure. */
export interface NamedSuggestion {
  readonly suggestion: SourceSuggestion;
  readonly label: { readonly zh: string; readonly en: string };
}

/** Tells for each target of a plan from which data it could be filled; other areas’ figures and forecasts are left out, so is what nothing tells. */
export function suggestSources({ reading, text }: OpenedPlan, language: 'zh' | 'en'): NamedSuggestion[] {
  return reading.targets.flatMap((target, index) => {
    if (target.role === 'reference' || target.role === 'forecast') return [];
    const { name, value } = target;
    const parent = target.parent === undefined ? undefined : reading.targets[target.parent];
    const whole = parent === undefined || name.startsWith(parent.name) ? '' : parent.name;
    const clause = clauseAround(text, target.span);
    const found = bindTarget({ name, unit: target.unit ?? '', value, whole, clause }, sourceCatalogue);
    if (found === null) return [];
    const { source, code, confidence, entry, words, toldBy } = found;
    const told = words.join(language === 'zh' ? '、' : ', ');
    const how =
      language === 'zh'
        ? `${toldBy === 'name' ? '名称' : '原句'}中有“${told}”：${entry.formula.zh}`
        : `${told} in the ${toldBy}: ${entry.formula.en}`;
    const awaits = waitsFor(entry.area);
    const suggestion = {
      target: index,
      source,
      code,
      why: how,
      confidence: Number(confidence.toFixed(2)),
      ...(awaits === null ? {} : { awaits }),
    };
    return { suggestion, label: entry.label };
  });
}
