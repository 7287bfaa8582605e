import { z } from 'zod';
import { idSchema, listQueryShape, pageOf } from '../common.ts';
import { route } from '../route.ts';
import {
  ownerships,
  schoolTypes,
  settlementAreas,
  stages,
  unitKinds,
  unitStatuses,
} from '@junheng/vocabulary';

/** A unit as lists and the map show it. School fields are null for other kinds. Positions are degrees. */
export const unitSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(unitKinds),
  name: z.string(),
  nameEn: z.string(),
  shortName: z.string(),
  code: z.string(),
  /** Pinyin of the name: sorts as a Chinese reader expects. */
  sortKey: z.string(),
  parentId: idSchema.nullable(),
  parentName: z.string().nullable(),
  townId: idSchema.nullable(),
  townName: z.string().nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  schoolType: z.enum(schoolTypes).nullable(),
  stages: z.array(z.enum(stages)),
  ownership: z.enum(ownerships).nullable(),
  area: z.enum(settlementAreas).nullable(),
  opened: z.number().int().nullable(),
  status: z.enum(unitStatuses),
});
export type Unit = z.infer<typeof unitSchema>;

/** Counts of a unit's duties in the plan, beside the unit itself. */
export const unitDetailSchema = unitSchema.extend({
  children: z.array(
    z.strictObject({ id: idSchema, name: z.string(), nameEn: z.string(), kind: z.enum(unitKinds) }),
  ),
  leadTasks: z.number().int(),
  supportingTasks: z.number().int(),
  targets: z.number().int(),
});
export type UnitDetail = z.infer<typeof unitDetailSchema>;

export const unitQuerySchema = z.strictObject({
  ...listQueryShape,
  kind: z.enum(unitKinds).optional(),
  schoolType: z.enum(schoolTypes).optional(),
  stage: z.enum(stages).optional(),
  ownership: z.enum(ownerships).optional(),
  area: z.enum(settlementAreas).optional(),
  townId: idSchema.optional(),
  sort: z.enum(['name', '-name', 'kind', 'opened', '-opened']).default('kind'),
});

export const findUnits = route({
  area: 'organisation',
  name: 'find-units',
  method: 'GET',
  path: '/organisation/units',
  access: 'signedIn',
  summary: { zh: '单位列表', en: 'List units' },
  query: unitQuerySchema,
  reply: pageOf(unitSchema),
});
export const exportUnits = route({
  area: 'organisation',
  name: 'export-units',
  method: 'GET',
  path: '/organisation/units.xlsx',
  access: 'signedIn',
  summary: { zh: '导出单位列表', en: 'Export units as xlsx' },
  query: unitQuerySchema,
  reply: z.unknown(),
  replyKind: 'file',
});
export const getUnit = route({
  area: 'organisation',
  name: 'get-unit',
  method: 'GET',
  path: '/organisation/units/{id}',
  access: 'signedIn',
  summary: { zh: '单位详情', en: 'One unit' },
  params: z.strictObject({ id: idSchema }),
  reply: unitDetailSchema,
  errors: ['ORGANISATION_UNIT_NOT_FOUND'],
});
/** GeoJSON of the district's outline and its towns (property `unitId`, `name`, `nameEn`). */
export const getDistrictMap = route({
  area: 'organisation',
  name: 'get-district-map',
  method: 'GET',
  path: '/organisation/map',
  access: 'signedIn',
  summary: { zh: '区域底图', en: 'District map' },
  reply: z.strictObject({
    name: z.string(),
    nameEn: z.string(),
    towns: z.strictObject({
      type: z.literal('FeatureCollection'),
      features: z.array(
        z.strictObject({
          type: z.literal('Feature'),
          properties: z.strictObject({ unitId: idSchema.nullable(), name: z.string(), nameEn: z.string() }),
          geometry: z.strictObject({
            type: z.literal('Polygon'),
            coordinates: z.array(z.array(z.tuple([z.number(), z.number()]))),
          }),
        }),
      ),
    }),
  }),
});
