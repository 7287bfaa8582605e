import type { ErrorTable } from '../error-table.ts';

export const timetableXhsttErrors = {
  TIMETABLE_XML_BROKEN: {
    status: 400,
    zh: '文件不是完整的 XML：此处应为“{expected}”。',
    en: 'The file is not well-formed XML: “{expected}” was expected here.',
  },
  TIMETABLE_XHSTT_ELEMENT_MISSING: {
    status: 400,
    zh: '“{parent}”里缺少“{child}”。',
    en: '“{parent}” lacks “{child}”.',
  },
  TIMETABLE_XHSTT_ATTRIBUTE_MISSING: {
    status: 400,
    zh: '“{element}”缺少属性“{attribute}”。',
    en: '“{element}” lacks the attribute “{attribute}”.',
  },
  TIMETABLE_XHSTT_NUMBER_WRONG: {
    status: 400,
    zh: '“{element}”不能是“{value}”，须为允许范围内的整数。',
    en: '“{element}” cannot be “{value}”; a whole number in range is needed.',
  },
  TIMETABLE_XHSTT_WORD_WRONG: {
    status: 400,
    zh: '“{value}”不在可用的取值中：{expected}。',
    en: '“{value}” is none of the possible values: {expected}.',
  },
  TIMETABLE_XHSTT_ID_TWICE: {
    status: 400,
    zh: '{category} 的编号“{id}”用了两次。',
    en: 'The id “{id}” of {category} is used twice.',
  },
  TIMETABLE_XHSTT_REFERENCE_UNKNOWN: {
    status: 400,
    zh: '没有编号为“{id}”的 {category}。',
    en: 'There is no {category} with the id “{id}”.',
  },
  TIMETABLE_XHSTT_TYPE_WRONG: {
    status: 400,
    zh: '资源“{id}”的类型与此处所需的不同。',
    en: 'The resource “{id}” is not of the type that is needed here.',
  },
  TIMETABLE_XHSTT_KIND_UNKNOWN: {
    status: 400,
    zh: '不认识约束“{kind}”。支持 XHSTT 的 16 种约束，其余不会被悄悄略过。',
    en: 'The constraint “{kind}” is not known. The 16 kinds of XHSTT are supported; nothing else is dropped silently.',
  },
  TIMETABLE_XHSTT_ROLE_UNKNOWN: {
    status: 400,
    zh: '这个事件没有可由“{id}”担任的角色“{role}”。',
    en: 'The event has no role “{role}” that “{id}” could fill.',
  },
  TIMETABLE_XHSTT_DURATION_PASSED: {
    status: 400,
    zh: '事件“{id}”的各部分合计超过其时长 {duration}。',
    en: 'The parts of the event “{id}” add up to more than its duration {duration}.',
  },
  TIMETABLE_XHSTT_END_PASSED: {
    status: 400,
    zh: '“{element}”时长 {value}，从这个时间开始会超出最后一个时间。',
    en: '“{element}” of duration {value} would run past the last time.',
  },
} as const satisfies ErrorTable;
