import { expect, test } from 'vitest';
import { standingOfPlan } from './standing-of-plan.ts';

const plan = { isInForce: false, isReference: false, to: 2025 };

test('a plan is over from the first day after its last year', () => {
  expect(standingOfPlan(plan, '2025-12-31')).toBe('beside');
  expect(standingOfPlan(plan, '2026-01-01')).toBe('ended');
});

test('the plan in force and superior plans keep their names however old they are', () => {
  expect(standingOfPlan({ ...plan, isInForce: true }, '2030-01-01')).toBe('inForce');
  expect(standingOfPlan({ ...plan, isReference: true }, '2030-01-01')).toBe('reference');
});
