/** The annexes of a standing report, in their order; the text refers to them by these labels. */
export const ANNEX = {
  targets: '附件1',
  sentences: '附件2',
  charts: '附件3',
  tasks: '附件4',
  projects: '附件5',
} as const;
