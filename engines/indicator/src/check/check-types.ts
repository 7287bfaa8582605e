import { catchFailure, IndicatorFailure } from '../result.ts';
import type { IndicatorErrorCode, Result } from '../result.ts';
import type { Node } from '../syntax/node.ts';
import { placeOf } from '../syntax/token.ts';
import { formatUnit, isSameUnit, joinUnits, parseUnit, PLAIN } from '../unit/unit.ts';
import type { Unit } from '../unit/unit.ts';
import { SIGNATURES } from './signatures.ts';
import type { Signature } from './signatures.ts';
import type { Phase, ValueType, Vocabulary } from './value-type.ts';

/**
 * Finds what an expression yields and refuses what makes no sense: unknown names, unequal units, a condition where a
 * number belongs, figures of single schools beside figures of the county. Errors carry line and column.
 */
export function checkTypes(source: string, node: Node, vocabulary: Vocabulary): Result<ValueType> {
  return catchFailure(() => new TypeChecker(source, vocabulary).typeOf(node));
}

class TypeChecker {
  readonly #source: string;
  readonly #vocabulary: Vocabulary;

  constructor(source: string, vocabulary: Vocabulary) {
    this.#source = source;
    this.#vocabulary = vocabulary;
  }

  typeOf(node: Node): ValueType {
    switch (node.kind) {
      case 'number':
        return { kind: 'number', unit: this.#literalUnit(node), phase: 0 };
      case 'text':
        return { kind: 'text', unit: PLAIN, phase: 0 };
      case 'name':
        return this.#nameType(node);
      case 'negate':
        return this.#want(node.operand, 'number');
      case 'not':
        return this.#want(node.operand, 'condition');
      case 'logic': {
        const left = this.#want(node.left, 'condition');
        const right = this.#want(node.right, 'condition');
        return { kind: 'condition', unit: PLAIN, phase: this.#joinPhases(node, [left, right]) };
      }
      case 'compare': {
        const left = this.#want(node.left, 'number');
        const right = this.#want(node.right, 'number');
        this.#sameUnit(node, left, right);
        return { kind: 'condition', unit: PLAIN, phase: this.#joinPhases(node, [left, right]) };
      }
      case 'arithmetic':
        return this.#arithmeticType(node);
      case 'call':
        return this.#callType(node);
    }
  }

  #refuse(node: Node, code: IndicatorErrorCode, parameters: Record<string, string | number>): never {
    throw new IndicatorFailure({ code, parameters, place: placeOf(this.#source, node.span.start) });
  }

  #parseUnit(node: Node, text: string): Unit {
    return parseUnit(text) ?? this.#refuse(node, 'INDICATOR_UNIT_UNKNOWN', { unit: text });
  }

  #literalUnit(node: Node & { kind: 'number' }): Unit | null {
    if (node.unit !== null) return this.#parseUnit(node, node.unit);
    return node.value === 0 ? null : PLAIN;
  }

  #nameType(node: Node & { kind: 'name' }): ValueType {
    const text = this.#vocabulary.parameters.get(node.name) ?? this.#vocabulary.items.get(node.name);
    if (text === undefined) return this.#refuse(node, 'INDICATOR_NAME_UNKNOWN', { name: node.name });
    return { kind: 'number', unit: this.#parseUnit(node, text), phase: 1 };
  }

  #want(node: Node, kind: ValueType['kind']): ValueType {
    const type = this.typeOf(node);
    if (type.kind !== kind) this.#refuse(node, 'INDICATOR_KIND_WRONG', { expected: kind, found: type.kind });
    return type;
  }

  #sameUnit(node: Node, left: ValueType, right: ValueType): Unit | null {
    if (left.unit === null || right.unit === null) return left.unit ?? right.unit;
    if (!isSameUnit(left.unit, right.unit)) {
      this.#refuse(node, 'INDICATOR_UNIT_DIFFERENT', {
        left: formatUnit(left.unit),
        right: formatUnit(right.unit),
      });
    }
    return left.unit;
  }

  #joinPhases(node: Node, types: readonly ValueType[]): Phase {
    const phases = types.map((type) => type.phase);
    if (phases.includes(1) && phases.includes(2)) this.#refuse(node, 'INDICATOR_PHASE_MIXED', {});
    return Math.max(0, ...phases) as Phase;
  }

  #arithmeticType(node: Node & { kind: 'arithmetic' }): ValueType {
    const left = this.#want(node.left, 'number');
    const right = this.#want(node.right, 'number');
    const phase = this.#joinPhases(node, [left, right]);
    if (node.sign === '+' || node.sign === '-') {
      return { kind: 'number', unit: this.#sameUnit(node, left, right), phase };
    }
    const unit = joinUnits(left.unit ?? PLAIN, right.unit ?? PLAIN, node.sign === '*' ? 1 : -1);
    return { kind: 'number', unit, phase };
  }

  #callType(node: Node & { kind: 'call' }): ValueType {
    const signature = Object.hasOwn(SIGNATURES, node.name) ? SIGNATURES[node.name] : undefined;
    if (signature === undefined) return this.#refuse(node, 'INDICATOR_FUNCTION_UNKNOWN', { name: node.name });
    const { wants } = signature;
    const given = node.arguments.length;
    if (
      given < wants.length - (signature.optional ?? 0) ||
      (given > wants.length && signature.repeats !== true)
    ) {
      this.#refuse(node, 'INDICATOR_ARGUMENTS_WRONG', {
        name: node.name,
        expected: wants.length,
        found: given,
      });
    }
    const types = node.arguments.map((argument, index) =>
      this.#want(argument, wants[Math.min(index, wants.length - 1)] as ValueType['kind']),
    );
    const [first, second] = signature.sameUnits ?? [];
    if (first !== undefined && second !== undefined) {
      for (let at = second; at < types.length; at += 1) {
        this.#sameUnit(node.arguments[at] as Node, types[first] as ValueType, types[at] as ValueType);
      }
    }
    return {
      kind: signature.kind ?? 'number',
      unit: this.#resultUnit(node, signature, types),
      phase: this.#resultPhase(node, signature, types),
    };
  }

  #resultPhase(node: Node & { kind: 'call' }, signature: Signature, types: readonly ValueType[]): Phase {
    if (signature.aggregate === true) {
      if (types.some((type) => type.phase === 2)) this.#refuse(node, 'INDICATOR_PHASE_MIXED', {});
      return 2;
    }
    if (node.name === 'county') return 2;
    if (node.name.startsWith('is')) return Math.max(1, this.#joinPhases(node, types)) as Phase;
    const phase = this.#joinPhases(node, types);
    if (node.name === 'previous' && phase !== 2) this.#refuse(node, 'INDICATOR_PHASE_MIXED', {});
    return phase;
  }

  #resultUnit(node: Node & { kind: 'call' }, signature: Signature, types: readonly ValueType[]): Unit | null {
    const unitAt = (index: number): Unit => types[index]?.unit ?? PLAIN;
    const { unit } = signature;
    if (typeof unit === 'number') return types[unit]?.unit ?? types[unit + 1]?.unit ?? null;
    switch (unit) {
      case '%':
        return this.#parseUnit(node, '%');
      case 'ratio':
        return joinUnits(unitAt(0), unitAt(1), -1);
      case 'perHundred':
        return joinUnits(joinUnits(unitAt(0), unitAt(1), -1), new Map([['hundred', 1]]), -1);
      case 'unscaled': {
        if (unitAt(0).get('myriad') !== 1) {
          this.#refuse(node, 'INDICATOR_UNIT_DIFFERENT', { left: formatUnit(unitAt(0)), right: '10000yuan' });
        }
        return joinUnits(unitAt(0), new Map([['myriad', 1]]), -1);
      }
      case 'named': {
        const name = (node.arguments[0] as Node & { kind: 'text' }).value;
        const text = this.#vocabulary.groupItems.get(name);
        if (text === undefined) return this.#refuse(node, 'INDICATOR_NAME_UNKNOWN', { name });
        return this.#parseUnit(node, text);
      }
      default:
        return PLAIN;
    }
  }
}
