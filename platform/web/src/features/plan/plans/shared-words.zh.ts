/** Words that `plan/plans` and `papers` both say. */
export const shared = {
  title: '规划一览',
  plan: '规划',
} as const;
