import { describeSchema } from '../../platform/database/src/migration/describe-schema.ts';
import { openPgliteCopy } from '../../platform/database/src/testing/pglite-copy.ts';
import { migrationNames } from '@junheng/database';

/** The tables, columns, policies and grants of a migrated database, so that a change of the schema shows in its review. */
async function schemaManifest(): Promise<string> {
  const { door, close } = await openPgliteCopy();
  try {
    const manifest = { migrations: await migrationNames(), tables: await describeSchema(door) };
    return `${JSON.stringify(manifest, null, 2)}\n`;
  } finally {
    await close();
  }
}

/** Generated files: path → its maker. */
export const outputs: Record<string, () => Promise<string>> = {
  'platform/database/src/generated/schema.json': schemaManifest,
};
