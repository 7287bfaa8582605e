import type { ErrorTable } from '../error-table.ts';

export const reviewErrors = {
  PLAN_DOCUMENT_NOT_FOUND: {
    status: 404,
    zh: '找不到这份规划文件，或它还没有发布。请返回规划文件列表重新选择。',
    en: 'There is no such document, or it is not published yet. Go back to the list of documents and choose again.',
  },
  PLAN_DOCUMENT_ALREADY_OPEN: {
    status: 409,
    zh: '这份文件或文本已经载入过，正在审核中。请继续原来的审核，不必重新载入。',
    en: 'This document was loaded before and its review is open. Go on with that review instead of loading it again.',
  },
  PLAN_DOCUMENT_TOO_SLOW: {
    status: 422,
    zh: '文件读了 {seconds} 秒仍未读完，已停止。请去掉图片和无关附件，或另存为 .docx 后重试。',
    en: 'The file was not read within {seconds} seconds and the reading was stopped. Remove pictures and annexes, or save it as .docx, and try again.',
  },
  PLAN_DOCUMENT_TOO_MANY_ITEMS: {
    status: 422,
    zh: '文件里读出 {count} 个条目，超过一份规划的上限（{limit}）。请只上传规划正文及附表，其余资料分开保存。',
    en: '{count} items were read, more than a plan can have ({limit}). Load the plan and its tables alone.',
  },
  PLAN_REVIEW_NOT_FOUND: {
    status: 404,
    zh: '找不到这次审核。请返回规划文件列表重新选择。',
    en: 'There is no such review. Go back to the list of documents and choose again.',
  },
  PLAN_REVIEW_CLOSED: {
    status: 409,
    zh: '这次审核已经发布或放弃，不能再修改。如需调整，请上传调整后的文件。',
    en: 'This review was published or abandoned and cannot be changed. To adjust the plan, load the adjusted document.',
  },
  PLAN_REVIEW_PERIOD_WRONG: {
    status: 422,
    zh: '规划期的起始年份（{from}）晚于终止年份（{to}）。请改正年份。',
    en: 'The first year of the plan ({from}) is after the last ({to}). Correct the years.',
  },
  PLAN_REVIEW_ITEM_NOT_FOUND: {
    status: 404,
    zh: '找不到所指的条目。请刷新后再试。',
    en: 'There is no such item in this review. Reload and try again.',
  },
  PLAN_REVIEW_ITEM_KIND_WRONG: {
    status: 422,
    zh: '内容与条目的类型不符。请刷新后在条目里重新填写。',
    en: 'The content is not of the kind of this item. Reload and enter it in the item again.',
  },
  PLAN_REVIEW_ITEM_CHANGED: {
    status: 409,
    zh: '这个条目刚刚被{by}改过。请看过最新内容后再决定，您的操作没有生效。',
    en: 'Somebody ({by}) has just changed this item. Look at it as it stands now and decide again; nothing of yours was applied.',
  },
  PLAN_REVIEW_MATCH_WRONG: {
    status: 422,
    zh: '所选的对应项不在这份规划里，或类型不同。请重新选择。',
    en: 'What you chose is not in this plan, or of another kind. Choose again.',
  },
  PLAN_REVIEW_UNIT_UNKNOWN: {
    status: 422,
    zh: '所选单位不在本区的单位名录里。请从名录中选择，或新建单位。',
    en: 'The unit you chose is none of the district’s. Choose one from the list, or have a new one made.',
  },
  PLAN_REVIEW_NOTHING_TO_ACCEPT: {
    status: 422,
    zh: '没有可以一并采纳的条目：其余条目都有疑问，请逐条审核。',
    en: 'There is nothing to accept in one step: the rest is in doubt. Review it item by item.',
  },
  PLAN_REVIEW_SPAN_WRONG: {
    status: 422,
    zh: '选中的文字不在文件范围内，或超过 5000 字。请重新选择一句或一段。',
    en: 'The selected text lies outside the document or is longer than 5,000 characters. Select a sentence or a paragraph.',
  },
  PLAN_REVIEW_DOUBT_UNANSWERED: {
    status: 422,
    zh: '请为这处矛盾选定一种读法，或写明以何为准。',
    en: 'Choose a reading for this contradiction, or write what holds.',
  },
  PLAN_REVIEW_NOTHING_TO_UNDO: {
    status: 409,
    zh: '没有可以撤销的操作，或这一步已经撤销。请刷新后查看。',
    en: 'There is nothing to take back, or this step was taken back already. Reload to see.',
  },
  PLAN_REVIEW_FACT_MISSING: {
    status: 422,
    zh: '还没有填写“{field}”，不能发布。请在规划基本信息里补上（title 名称，from 起始年份，to 终止年份）。',
    en: 'The fact “{field}” is missing (title, from = first year, to = last year). Enter it among the facts of the plan.',
  },
  PLAN_REVIEW_DOUBTS_OPEN: {
    status: 422,
    zh: '还有 {count} 处前后矛盾没有裁定，不能发布。请逐条选定读法或写明以何为准。',
    en: 'Contradictions not decided: {count}. Choose a reading for each, or write what holds.',
  },
  PLAN_REVIEW_ITEMS_PENDING: {
    status: 422,
    zh: '还有 {count} 个条目没有审核。请继续审核，或选择“不纳入未审核条目”后发布。',
    en: 'Items not reviewed: {count}. Go on reviewing, or choose to publish without them.',
  },
  PLAN_REVIEW_UNITS_OPEN: {
    status: 422,
    zh: '有 {count} 个条目的责任单位还没有对应到本区单位。请选定单位，或选择发布时不纳入这些分工。',
    en: 'Items that name units which stand for none of the district’s: {count}. Choose the units, or choose to publish without these duties.',
  },
  PLAN_REVIEW_NOTHING_ACCEPTED: {
    status: 422,
    zh: '还没有采纳任何目标或任务，发布后规划会是空的。请先采纳。',
    en: 'No target and no task is accepted; the plan would be empty. Accept some first.',
  },
  PLAN_VERSION_NOT_FOUND: {
    status: 404,
    zh: '找不到这个规划版本。请返回版本列表重新选择。',
    en: 'There is no such version of a plan. Go back to the list of versions and choose again.',
  },
} as const satisfies ErrorTable;
