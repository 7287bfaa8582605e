import type { ErrorTable } from '../error-table.ts';

export const reportsErrors = {
  PLAN_REPORT_NEEDS_DISTRICT: {
    status: 403,
    zh: '全区的报告只有教育局及其科室能够生成。您可以生成本单位的考核表。',
    en: 'Only the bureau and its offices can print reports of the whole district. You can print your own unit’s sheet.',
  },
  PLAN_REPORT_UNIT_NOT_FOUND: {
    status: 404,
    zh: '找不到这个单位，或不在您的可见范围内。请从列表中重新选择。',
    en: 'There is no such unit among those you may see. Choose again from the list.',
  },
  PLAN_REPORT_VERSION_NOT_FOUND: {
    status: 404,
    zh: '这份规划没有第 {version} 版。请重新选择版本。',
    en: 'The plan has no version {version}. Choose another one.',
  },
  PLAN_REPORT_WITHOUT_PLAN: {
    status: 409,
    zh: '还没有已发布的规划，无法生成报告。请先在“规划文件”中发布规划。',
    en: 'No plan is published yet, so there is nothing to report on. Publish one under “Plan documents” first.',
  },
  PLAN_REPORT_FONT_MISSING: {
    status: 503,
    zh: '服务器上没有中文字体，不能生成 PDF。请下载 Word 文档后另存为 PDF，或在预览页打印时选择“存为 PDF”；也可请管理员安装字体（如 fonts-noto-cjk）。',
    en: 'The server has no Chinese font, so no PDF can be made. Save the Word document as PDF, or print the preview to PDF; an administrator can install a font (such as fonts-noto-cjk).',
  },
  PLAN_REPORT_FORMAT_MISSING: {
    status: 422,
    zh: '这种报告没有 {format} 格式。请选择：{formats}。',
    en: 'This report cannot be had as {format}. Choose one of: {formats}.',
  },
} as const satisfies ErrorTable;
