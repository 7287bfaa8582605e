/** What one check found: fine, worth knowing, or in the way. */
export interface Finding {
  readonly name: string;
  readonly state: 'good' | 'warning' | 'bad';
  readonly zh: string;
  readonly en: string;
}

export const good = (name: string, zh: string, en: string): Finding => ({ name, state: 'good', zh, en });
export const warning = (name: string, zh: string, en: string): Finding => ({
  name,
  state: 'warning',
  zh,
  en,
});
export const bad = (name: string, zh: string, en: string): Finding => ({ name, state: 'bad', zh, en });
