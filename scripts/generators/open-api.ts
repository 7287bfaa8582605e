import { format } from 'prettier';
import { routes } from '../../platform/contract/src/index.ts';
import { buildOpenApi } from '../../platform/contract/src/open-api.ts';
import { readVersion } from '../../platform/server/src/program-version.ts';

/** The OpenAPI document as the server offers it at /api/openapi.json. */
export const outputs: Record<string, () => Promise<string>> = {
  'docs/reference/openapi.json': async () =>
    format(JSON.stringify(buildOpenApi(routes, await readVersion())), { parser: 'json', printWidth: 110 }),
};
