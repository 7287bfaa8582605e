import { channelFormats, channelKinds } from '@junheng/vocabulary';
import { recordKind } from '../kind.ts';

/** 消息渠道: where messages of the inbox also go. */
export const messageChannel = recordKind({
  table: 'message_channel',
  label: { zh: '消息渠道', en: 'Channel of messages' },
  isSigned: false,
  ending: 'turnedOff',
  keeps: { created_at: 'moment not null' },
  shows: {
    hasSecret: { type: 'yesNo', label: { zh: '有签名密钥', en: 'Has a secret' } },
    waiting: { type: 'count', required: true, label: { zh: '待发', en: 'Waiting' } },
    failed: { type: 'count', required: true, label: { zh: '失败', en: 'Failed' } },
    lastError: { type: 'text', max: 500, label: { zh: '最近的错误', en: 'Last fault' } },
    createdAt: { type: 'moment', required: true, label: { zh: '新增时间', en: 'Added at' } },
  },
  list: {
    search: ['label', 'address', 'unitId'],
    sort: 'createdAt',
    columns: ['label', 'kind', 'format', 'unitId', 'active', 'waiting', 'failed'],
    filters: ['kind', 'active'],
    key: ['label'],
  },
  right: 'keepChannels',
  fields: {
    label: {
      type: 'text',
      min: 1,
      max: 60,
      required: true,
      label: { zh: '名称', en: 'Name' },
      help: { zh: '例如“规划科工作群”。', en: 'For example “group of the planning office”.' },
    },
    kind: { type: 'choice', words: channelKinds, required: true, label: { zh: '方式', en: 'Way' } },
    format: {
      type: 'choice',
      words: channelFormats,
      required: true,
      initial: 'json',
      label: { zh: '格式', en: 'Format' },
    },
    address: {
      type: 'text',
      min: 5,
      max: 500,
      required: true,
      label: { zh: '地址', en: 'Address' },
      help: {
        zh: '群机器人的 Webhook 地址，必须以 https 开头。',
        en: 'The webhook of the robot; it begins with https.',
      },
    },
    secret: {
      type: 'text',
      max: 200,
      privacy: 'secret',
      label: { zh: '签名密钥', en: 'Signing secret' },
      help: {
        zh: '用于核对消息确实由本平台发出；保存后不再显示。',
        en: 'Proves that messages come from here; never shown again.',
      },
    },
    unitId: {
      type: 'unit',
      label: { zh: '哪个单位的消息', en: 'Messages of' },
      none: { zh: '全部单位', en: 'All units' },
    },
  },
});
