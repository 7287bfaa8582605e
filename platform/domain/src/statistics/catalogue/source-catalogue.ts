import { compulsoryEntries } from './compulsory-entries.ts';
import { externalEntries } from './external-entries.ts';
import { lifeEntries } from './life-entries.ts';
import { preschoolEntries } from './preschool-entries.ts';
import { projectEntries } from './project-entries.ts';
import { registerEntries } from './register-entries.ts';
import type { SourceEntry } from './source-entry.ts';
import { teacherEntries } from './teacher-entries.ts';

/** All figures that plans ask for, as far as the catalogue knows them; each code stands once. */
export const sourceCatalogue: readonly SourceEntry[] = [
  ...preschoolEntries,
  ...compulsoryEntries,
  ...teacherEntries,
  ...projectEntries,
  ...registerEntries,
  ...lifeEntries,
  ...externalEntries,
];
