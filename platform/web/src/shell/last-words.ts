/** What the last net says, in both languages at once: the words that are normally loaded may be what failed. */
export const lastWords = {
  title: '页面未能显示 The page could not be shown',
  help: '请重新打开，已保存的数据不受影响。Please load it again; saved data are safe.',
  again: '重新打开 Load again',
} as const;
