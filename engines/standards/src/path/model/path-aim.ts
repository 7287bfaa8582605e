/** What the model minimises: money, the dearest year, the violation of rules, or money for at most so much violation. */
export type PathAim =
  { readonly kind: 'money' | 'peak' | 'violation' } | { readonly kind: 'within'; readonly violation: number };
