import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import type { ConfigProviderProps } from 'antd';
import type { Language } from '../i18n/language.ts';

/** The words inside antd's own parts (calendar, empty lists, pagination). */
export function antdLocale(language: Language): NonNullable<ConfigProviderProps['locale']> {
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return language === 'zh' ? zhCN : enUS;
}
