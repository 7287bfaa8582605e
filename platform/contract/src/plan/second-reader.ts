import { z } from 'zod';
import { route } from '../route.ts';

/** Where the second reader answers; both empty when it is off, as it is unless an administrator names one. The key is never told. */
export const secondReaderSchema = z.strictObject({
  /** An OpenAI-compatible address inside the office's network, such as http://10.1.2.3:8000/v1. */
  address: z.string().trim().max(300),
  model: z.string().trim().max(120),
});
const shownSchema = secondReaderSchema.extend({
  hasKey: z.boolean(),
  /** Set where the server starts: it holds for every district and is changed only there. */
  isOfServer: z.boolean(),
  version: z.number().int(),
});
export const getSecondReader = route({
  area: 'plan',
  name: 'get-second-reader',
  method: 'GET',
  path: '/plan/second-reader',
  right: 'setSecondReader',
  summary: { zh: '第二读者设置', en: 'The second reader' },
  reply: shownSchema,
});
export const changeSecondReader = route({
  area: 'plan',
  name: 'change-second-reader',
  method: 'PUT',
  path: '/plan/second-reader',
  right: 'setSecondReader',
  summary: { zh: '设置或关闭第二读者', en: 'Set the second reader or turn it off' },
  /** Version 0 before anything was set. An empty address turns it off and forgets the key. */
  body: secondReaderSchema.extend({
    /** Left as it is when left out. */
    key: z.string().trim().max(300).optional(),
    version: z.number().int(),
  }),
  reply: shownSchema,
  errors: [
    'CONTRACT_VERSION_STALE',
    'PLAN_SECOND_READER_REFUSED',
    'PLAN_SECOND_READER_INCOMPLETE',
    'PLAN_SECOND_READER_OF_SERVER',
  ],
});
