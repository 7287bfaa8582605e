import type { SecondReaderSetting } from './ask-second-reader.ts';

/**
 * Where the second reader answers, from JUNHENG_SECOND_READER (an http or https address of the office's network),
 * JUNHENG_SECOND_READER_MODEL and, where it asks for one, JUNHENG_SECOND_READER_KEY; null when it is off, as it is unless both are set.
 */
export function readSecondReaderSetting(
  environment: NodeJS.ProcessEnv = process.env,
): SecondReaderSetting | null {
  const address = environment['JUNHENG_SECOND_READER']?.trim() ?? '';
  const model = environment['JUNHENG_SECOND_READER_MODEL']?.trim() ?? '';
  const key = environment['JUNHENG_SECOND_READER_KEY']?.trim() ?? '';
  if (model === '' || !URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol)) return null;
  return { address, model, ...(key === '' ? {} : { key }) };
}
