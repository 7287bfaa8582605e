import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findImports, packageOf } from '../support/imports.ts';
import { isTest, sourceFiles } from '../support/source-files.ts';
import type { CheckResult } from '../support/source-files.ts';
import { findWorkspaces } from '../support/workspaces.ts';
import { root } from '../ensure-install.mjs';

/** Packages that are used without an import: by a runner, a bundler or as types of the compiler. */
const USED_WITHOUT_IMPORT = new Set([
  'vite',
  '@vitejs/plugin-react',
  '@types/node',
  '@types/geojson',
  'fast-check',
]);
/** The runner of tests is declared once, at the root. */
const DECLARED_AT_ROOT = new Set(['vitest', 'typescript', 'fast-check']);

/** Packages declared = imported = referenced: nothing undeclared, nothing declared in vain, every internal one in the tsconfig too. */
export async function check(): Promise<CheckResult> {
  const problems: string[] = [];
  let seen = 0;
  const workspaces = findWorkspaces();
  const folderOf = new Map(workspaces.map((workspace) => [workspace.name, workspace.folder]));
  for (const workspace of workspaces) {
    const files = sourceFiles(
      (path) => path.startsWith(`${workspace.folder}/`) && /\.(tsx?|mts)$/u.test(path),
    );
    seen += files.length;
    const used = new Set<string>();
    for (const file of files) {
      for (const { from } of findImports(file.text)) {
        const name = packageOf(from);
        if (name === null || name === workspace.name) continue;
        used.add(name);
        const declared = workspace.dependencies.includes(name);
        const declaredForTests = workspace.devDependencies.includes(name);
        if (declared || DECLARED_AT_ROOT.has(name)) continue;
        if (declaredForTests && (isTest(file.path) || name.startsWith('@types/') || name === 'vite'))
          continue;
        if (declaredForTests) problems.push(`${file.path} imports ${name}, which is declared for tests only`);
        else
          problems.push(
            `${file.path} imports ${name}, which ${workspace.folder}/package.json does not declare`,
          );
      }
    }
    for (const name of [...workspace.dependencies, ...workspace.devDependencies]) {
      const isTypesOfUsed = name.startsWith('@types/') && used.has(name.slice('@types/'.length));
      if (!used.has(name) && !isTypesOfUsed && !USED_WITHOUT_IMPORT.has(name))
        problems.push(`${workspace.folder}/package.json declares ${name}, which nothing imports`);
    }
    const internal = [...workspace.dependencies, ...workspace.devDependencies].flatMap(
      (name) => folderOf.get(name) ?? [],
    );
    for (const folder of internal) {
      if (!workspace.references.includes(folder))
        problems.push(`${workspace.folder}/tsconfig.json does not refer to ${folder}`);
    }
    for (const reference of workspace.references) {
      // A part of the workspace itself with compiler settings of its own needs no declaration.
      if (!internal.includes(reference) && !reference.startsWith(`${workspace.folder}/`))
        problems.push(
          `${workspace.folder}/tsconfig.json refers to ${reference}, which package.json does not declare`,
        );
      if (!existsSync(join(root, reference)))
        problems.push(`${workspace.folder}/tsconfig.json refers to ${reference}, which does not exist`);
    }
  }
  return { seen, problems };
}
