import { expect, test } from 'vitest';
import { middleOf, polygonPath, projectMap } from './project-map.ts';

const corners = [
  [110, 30],
  [110.4, 30.3],
] as const;

test('north is up and east is right', () => {
  const projection = projectMap(corners, 500, 10);
  expect(projection.project([110, 30.3]).map(Math.round)).toEqual([10, 10]);
  expect(projection.project([110.4, 30])[0]).toBeCloseTo(490);
});

test('a kilometre is as long to the north as to the east', () => {
  const projection = projectMap(corners, 500, 0);
  const [x0, y0] = projection.project([110.2, 30.15]);
  const [x1] = projection.project([110.2 + 0.01 / Math.cos((30.15 * Math.PI) / 180), 30.15]);
  const [, y1] = projection.project([110.2, 30.16]);
  expect((x1 - x0) / (y0 - y1)).toBeCloseTo(1, 6);
});

test('an outline is closed', () => {
  const projection = projectMap(corners, 500, 0);
  const ring = [...corners, [110, 30.3]] as const;
  expect(polygonPath([ring], projection)).toMatch(/^M[\d. ]+(L[\d. ]+){2}Z$/u);
});

test('the name of a town stands in its middle', () => {
  expect(middleOf(corners)).toEqual([110.2, 30.15]);
});
