import { roles } from './access.ts';
import type { Charge, Role } from './access.ts';

/**
 * How the unit of whoever acts must stand to the thing: `scope` — it is among what the reader sees, which the query decides;
 * `district` — the bureau, its offices or an administrator; `bureau` — the bureau or its offices, whatever the role;
 * `answering` — of the district, or a unit that answers for the thing; `duty` — of the district, or a unit with a duty in it;
 * `reporting` — a unit with a duty in it, or an office in the name of its bureau.
 */
export type Relation = 'scope' | 'district' | 'bureau' | 'answering' | 'duty' | 'reporting';

/** Who may do something: which roles, and how their unit must stand to the thing. */
export interface Right {
  readonly roles: readonly Role[];
  readonly relation: Relation;
  /** Whose it is where the administration is split among three; what names none is then no administrator's at all. */
  readonly charges?: readonly Charge[];
}

/** What people may do beyond reading what they see, each line once: the contract, the server and the pages all ask here. */
export const rights = {
  keepAccounts: { roles: ['administrator'], relation: 'scope', charges: ['system', 'security'] },
  keepSecurity: { roles: ['administrator'], relation: 'scope', charges: ['security'] },
  eraseData: { roles: ['administrator'], relation: 'scope', charges: ['security'] },
  readTrail: { roles: ['administrator', 'leader'], relation: 'scope', charges: ['audit', 'security'] },
  keepChannels: { roles: ['administrator'], relation: 'scope', charges: ['system'] },
  setSecondReader: { roles: ['administrator'], relation: 'scope', charges: ['system'] },
  setReminders: { roles: ['administrator'], relation: 'scope', charges: ['system'] },
  reviewPlans: { roles: ['officeHead', 'reviewer', 'administrator'], relation: 'bureau' },
  judgeVersions: { roles: ['leader', 'officeHead', 'reviewer', 'administrator'], relation: 'district' },
  linkTargets: { roles: ['officeHead', 'administrator'], relation: 'bureau' },
  draftYearlyPlans: { roles: ['officeHead', 'leader', 'reviewer', 'administrator'], relation: 'bureau' },
  publishYearlyPlans: { roles: ['officeHead', 'administrator'], relation: 'bureau' },
  openPublicPage: { roles: ['officeHead', 'administrator'], relation: 'bureau' },
  recordValues: { roles: ['officeHead', 'clerk', 'reviewer', 'administrator'], relation: 'answering' },
  recordProofs: { roles: ['officeHead', 'clerk', 'reviewer', 'administrator'], relation: 'answering' },
  reportTasks: { roles: ['officeHead', 'clerk', 'administrator'], relation: 'reporting' },
  reviewReports: { roles: ['officeHead', 'reviewer', 'administrator'], relation: 'bureau' },
  urgeTasks: { roles: ['leader', 'officeHead', 'reviewer', 'administrator'], relation: 'district' },
  changeProjects: { roles: ['officeHead', 'clerk', 'administrator'], relation: 'duty' },
  keepPapers: { roles: ['clerk', 'officeHead', 'administrator'], relation: 'scope' },
  keepViews: { roles, relation: 'scope' },
} as const satisfies Readonly<Record<string, Right>>;

/** Something that only some may do. */
export type Action = keyof typeof rights;

/** The roles that may do something, before their unit is looked at. */
export function rolesOf(action: Action): readonly Role[] {
  return rights[action].roles;
}
