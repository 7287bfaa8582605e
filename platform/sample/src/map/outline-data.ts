import type { Point } from '../sample-types.ts';

/** Corners that towns share, drawn by hand on a sheet of 100 by 100: O outside, R round the old city, C in its middle. */
export const corners: Readonly<Record<string, Point>> = {
  O1: [8, 72],
  O2: [22, 92],
  O3: [42, 86],
  O4: [58, 97],
  O5: [78, 90],
  O6: [95, 74],
  O7: [90, 52],
  O8: [98, 34],
  O9: [84, 14],
  O10: [64, 8],
  O11: [46, 2],
  O12: [26, 12],
  O13: [10, 24],
  O14: [3, 48],
  R1: [34, 66],
  R2: [50, 72],
  R3: [64, 64],
  R4: [68, 48],
  R5: [60, 34],
  R6: [44, 30],
  R7: [32, 45],
  C: [49, 51],
};

/** The corners of each town in order; towns that touch name the same corners. */
export const townCorners: Readonly<Record<string, readonly string[]>> = {
  qinglan: ['R7', 'R1', 'R2', 'C'],
  lanyue: ['R2', 'R3', 'R4', 'C'],
  shuangxi: ['R4', 'R5', 'R6', 'R7', 'C'],
  songfeng: ['O14', 'O1', 'O2', 'R1', 'R7'],
  luming: ['O2', 'O3', 'O4', 'R2', 'R1'],
  wanghe: ['O4', 'O5', 'O6', 'R3', 'R2'],
  shiquan: ['O6', 'O7', 'O8', 'R4', 'R3'],
  bailu: ['O8', 'O9', 'O10', 'R5', 'R4'],
  xinghua: ['O10', 'O11', 'O12', 'R6', 'R5'],
  guiyun: ['O12', 'O13', 'O14', 'R7', 'R6'],
};

/** The sheet's lower left corner and its size, in degrees: about 35 by 33 km of country that no real district claims by this name. */
export const sheet = { lon: 110.2, lat: 30.05, width: 0.36, height: 0.3 } as const;
