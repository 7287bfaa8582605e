import type { ErrorTable } from '../error-table.ts';

export const planTextErrors = {
  PLAN_TEXT_EMPTY: {
    status: 422,
    zh: '文件里没有文字，请检查是否选错了文件。',
    en: 'The file holds no text; check that it is the right one.',
  },
  PLAN_TEXT_TOO_LONG: {
    status: 413,
    zh: '文字太长（{length} 字，最多 {limit} 字），请只上传规划正文。',
    en: 'The text is too long ({length} characters, at most {limit}); upload the plan alone.',
  },
  PLAN_TEXT_TOO_TANGLED: {
    status: 422,
    zh: '文件内容过于杂乱，超过 {steps} 步仍未读完。请删去与规划无关的内容，或把附件分开上传。',
    en: 'The text is too tangled and was not read within {steps} steps. Remove what is not the plan, or upload annexes apart.',
  },
  PLAN_TEXT_FILE_TOO_LARGE: {
    status: 413,
    zh: '文件太大（{megabytes} MB，最多 {limit} MB），请去掉图片后重新上传。',
    en: 'The file is too large ({megabytes} MB, at most {limit} MB); remove its pictures and try again.',
  },
  PLAN_TEXT_FILE_KIND_UNKNOWN: {
    status: 415,
    zh: '不认识这种文件（{file}）。请使用 .txt、.docx、.xlsx、.pdf、.ofd 或 .html 文件。',
    en: 'This kind of file is not known ({file}). Use a .txt, .docx, .xlsx, .pdf, .ofd or .html file.',
  },
  PLAN_TEXT_FILE_OLD_WORD: {
    status: 415,
    zh: '这是旧版 Word 或 WPS 文件。请打开后“另存为”.docx，再上传。',
    en: 'This is an old Word or WPS file. Open it, save it as .docx and try again.',
  },
  PLAN_TEXT_FILE_MARKUP: {
    status: 415,
    zh: '这是 {kind} 文件，不是规划文档。请用 Word 或 WPS 打开后“另存为”.docx，再上传。',
    en: 'This is a {kind} file and no document of a plan. Open it in Word or WPS, save it as .docx and try again.',
  },
  PLAN_TEXT_FILE_ENCRYPTED: {
    status: 422,
    zh: '文件设有打开密码，无法读取。请先取消密码，再上传。',
    en: 'The file is protected by a password and cannot be read. Remove the password and try again.',
  },
  PLAN_TEXT_FILE_MACROS: {
    status: 422,
    zh: '文件里带有宏，为安全起见不予读取。请另存为不带宏的 .docx，再上传。',
    en: 'The file carries macros and is not read for safety. Save it as a .docx without macros and try again.',
  },
  PLAN_TEXT_FILE_BOMB: {
    status: 422,
    zh: '文件解压后异常庞大，不予读取。请用 Word 重新另存后再上传。',
    en: 'The file grows beyond measure when unpacked and is not read. Save it again in Word and try once more.',
  },
  PLAN_TEXT_FILE_CONTRADICTS_ITSELF: {
    status: 422,
    zh: '文件内部登记的大小与实际内容不符，为安全起见不予读取。请用 Word 或 WPS 重新另存后再上传。',
    en: 'What the file says of its parts is not what it holds, so it is not read for safety. Save it again in Word or WPS and try once more.',
  },
  PLAN_TEXT_FILE_DOCUMENT_TYPE: {
    status: 422,
    zh: '文件里夹有文档类型声明，为安全起见不予读取。请用 Word 或 WPS 重新另存后再上传。',
    en: 'The file carries a document type declaration and is not read for safety. Save it again in Word or WPS and try once more.',
  },
  PLAN_TEXT_FILE_TOO_DEEP: {
    status: 422,
    zh: '文件的内容嵌套得过深，不予读取。请把正文复制到新文件后再上传。',
    en: 'The contents are nested too deeply and are not read. Copy the text into a new file and upload that.',
  },
  PLAN_TEXT_FILE_TOO_MUCH: {
    status: 422,
    zh: '文件里的内容数量远超一份规划，不予读取。请只上传规划正文，删去空白行列和多余内容。',
    en: 'The file holds far more than a plan does and is not read. Upload the plan alone, without empty rows, columns and anything else.',
  },
  PLAN_TEXT_FILE_DAMAGED: {
    status: 422,
    zh: '文件已损坏，打不开。请重新下载或另存后再上传。',
    en: 'The file is damaged and cannot be opened. Download or save it again and try once more.',
  },
  PLAN_TEXT_PDF_NO_TEXT: {
    status: 422,
    zh: '这个 PDF 是扫描件，里面没有可读的文字。请上传文字版，或先做文字识别。',
    en: 'This PDF is a scan without readable text. Upload the text version, or run text recognition first.',
  },
} as const satisfies ErrorTable;
