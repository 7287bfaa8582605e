/** One module that a file takes something from: the words as written, and whether only types are taken. */
export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const PATTERN =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|\bimport\.meta\.resolve\(\s*['"]([^'"]+)['"]|\brequire\.resolve\(\s*['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+)['"]/gu;

/** Finds what a TypeScript text imports, re-exports or resolves. */
export function findImports(text: string): Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const from = match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6];
    if (from !== undefined) found.push({ from, typeOnly: match[1] !== undefined });
  }
  return found;
}

/** The package that an import names: `@scope/name` or `name`; null for relative paths and built-in modules. */
export function packageOf(from: string): string | null {
  if (from.startsWith('.') || from.startsWith('/') || from.startsWith('node:') || from.startsWith('virtual:'))
    return null;
  const parts = from.split('/');
  return from.startsWith('@') ? `${parts[0]}/${parts[1]}` : (parts[0] ?? null);
}
