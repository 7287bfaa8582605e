import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../ensure-install.mjs';

/** One workspace: its folder from the root, its name, what it declares and what its tsconfig refers to. */
export interface Workspace {
  readonly folder: string;
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  readonly references: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

/** Lists the workspaces: every folder of engines/ and platform/ with a package.json, and e2e. */
export function findWorkspaces(): Workspace[] {
  const folders = ['engines', 'platform'].flatMap((floor) =>
    readdirSync(join(root, floor)).map((name) => `${floor}/${name}`),
  );
  return [...folders, 'e2e']
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
      const config = JSON.parse(readFileSync(join(root, folder, 'tsconfig.json'), 'utf8')) as {
        references?: { path: string }[];
      };
      return {
        folder,
        name: manifest.name,
        dependencies: Object.keys(manifest.dependencies ?? {}),
        devDependencies: Object.keys(manifest.devDependencies ?? {}),
        references: (config.references ?? []).map((reference) => join(folder, reference.path)),
      };
    });
}
