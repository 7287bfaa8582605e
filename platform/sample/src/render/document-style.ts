/** Sizes and typefaces of official documents after GB/T 9704—2012, 5.2: 3号 (16 pt) 仿宋, 22 lines a page, 28 characters a line. */
export const officialStyle = {
  /** Half points. */
  titleSize: 44,
  bodySize: 32,
  tableSize: 21,
  captionSize: 28,
  pageNumberSize: 28,
  /** Twentieths of a point: 28.95 pt a line gives 22 lines on 225 mm. */
  line: 579,
  tableLine: 300,
  indent: 640,
  titleFont: '方正小标宋简体',
  headingFont: '黑体',
  subheadingFont: '楷体_GB2312',
  bodyFont: '仿宋_GB2312',
  tableFont: '宋体',
  latinFont: 'Times New Roman',
  /** Margins in millimetres. */
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
} as const;
