import { theme } from 'antd';
import type { ThemeConfig } from 'antd';

const light = {
  colorPrimary: '#1f4b7a',
  colorInfo: '#1f4b7a',
  colorLink: '#1f4b7a',
  colorSuccess: '#08766a',
  colorError: '#bf3418',
  colorWarning: '#8a5a00',
  colorText: '#1f2328',
  colorTextSecondary: '#57606a',
  colorTextPlaceholder: '#656d76',
  colorTextDescription: '#57606a',
  colorBgBase: '#ffffff',
  colorBorder: '#b4bcc5',
  colorBorderSecondary: '#dfe3e8',
};

const dark = {
  colorPrimary: '#8ab8ea',
  colorInfo: '#8ab8ea',
  colorLink: '#8ab8ea',
  colorSuccess: '#4cc3ae',
  colorError: '#ff8a6b',
  colorWarning: '#e2b24c',
  colorText: '#e6eaef',
  colorTextSecondary: '#a3adb8',
  colorTextPlaceholder: '#98a2ad',
  colorTextDescription: '#a3adb8',
  colorBgBase: '#14181d',
  colorBgContainer: '#14181d',
  colorBgElevated: '#1c2229',
  colorBorder: '#4d5763',
  colorBorderSecondary: '#2e363f',
};

/** The tokens of styles/tokens.css for antd's parts. */
export function antdTheme(isDark: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(isDark ? dark : light),
      fontFamily: 'var(--font)',
      fontSize: 14,
      borderRadius: 4,
      controlHeight: 34,
      wireframe: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        ...(isDark ? { primaryColor: '#0f1318' } : {}),
      },
      Segmented: { itemSelectedBg: isDark ? '#2e363f' : '#ffffff' },
    },
  };
}
