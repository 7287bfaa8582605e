import type { ErrorTable } from '../error-table.ts';

export const filesErrors = {
  FILE_TOO_MANY_AT_ONCE: {
    status: 429,
    zh: '您还有 {limit} 个文件正在处理，请等它们处理完再上传。',
    en: 'You have {limit} files being read; wait until they are done before handing in more.',
  },
  FILE_PHOTO_DAMAGED: {
    status: 422,
    zh: '照片文件已损坏或格式不规范，无法确认里面没有拍摄地点等个人信息。请用手机或电脑重新导出为 JPEG 或 PNG 后再上传。',
    en: 'The photo is damaged or written oddly, so it cannot be made sure that it holds no place or other personal data. Export it again as JPEG or PNG and try once more.',
  },
} as const satisfies ErrorTable;
