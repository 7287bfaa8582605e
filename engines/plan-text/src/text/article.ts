import { findHeadingMark } from '../outline/heading-mark.ts';
import type { HeadingStyle } from '../outline/heading-mark.ts';
import type { Block } from './block.ts';

/** Where the plan lies among the blocks: `heading` is its first heading, `first` what is read before it, `end` the first block after it. */
export interface Article {
  readonly first: number;
  readonly heading: number;
  readonly end: number;
}

const FOOTER =
  /^(主办|承办|技术支持|版权所有|版权|网站标识码|政府网站标识码|联系我们|网站地图|责任编辑|编辑|来源|信息来源|文章来源|扫一扫|分享到|分享|上一篇|下一篇|上一条|下一条|相关链接|相关附件|相关文章|相关阅读|相关新闻|相关资讯|相关信息|延伸阅读|推荐阅读|热点新闻|最新动态|相关解读|打印本页|关闭窗口|打印|关闭|您是第|浏览次数|阅读原文|阅读摘要|点击开始解析|本内容提供均|附件下载|请点击图标|抄送|主送|公开方式|建议使用)(?![^::]{0,12}(机制|体系|制度))/u;
const FOOTER_ANYWHERE = /(ICP备|公网安备|标识码|版权所有|Copyright|日印发$|办公室印发)/iu;
/** Lines of a web page that stand in the middle of an article. */
const NOISE = /^(字号|字体|打印|下载|分享|收藏|共有\d+位|浏览量|阅读量|点击量|访问量|\[?(大中小|字体))/u;

/** Says whether a block belongs to the page around the article and not to the plan. */
export function isNoise(text: string): boolean {
  return NOISE.test(text) || (text.length < 120 && FOOTER_ANYWHERE.test(text));
}

function isFooter(text: string): boolean {
  return text.length < 120 && (FOOTER.test(text) || FOOTER_ANYWHERE.test(text));
}

/** Styles of headings that a plan is divided by at the top. */
const TOP: ReadonlySet<HeadingStyle> = new Set(['part', 'chapter', 'section', 'cn']);

const stripPageNumber = (text: string): string => text.replace(/[.…·\-\s\d]+$/u, '');

/** A line of the front that says nothing of the plan: addressee, date, number of the document, title, navigation. */
const FRONT =
  /[::]$|^(?:现将|索引号|文号|发文|发布|成文|生成|主题|有效性|公开|信息|标题|题注|来源|时间|日期|作者|编辑|记者|所在位置|当前位置|您现在|首页|网站首页|〔|\(?20\d\d年\d{1,2}月\d{1,2}日)|〔20\d\d〕\d+号|(?:规划|计划|方案|意见|纲要|办法|通知|要点|安排|清单|措施)(?:\(.*\))?$/u;

/** Says whether a line before the first heading belongs to the front matter. */
export function isFrontLine(text: string): boolean {
  return (text.length < 80 && FRONT.test(text)) || (/[>|]/u.test(text) && !/。/u.test(text));
}

/** The heading with which the body begins, behind a table of contents when there is one. */
function findFirstHeading(blocks: readonly Block[]): number {
  const contents = blocks.findIndex((block) => /^目录$/u.test(block.text));
  let from = 0;
  if (contents >= 0) {
    const first = stripPageNumber(blocks[contents + 1]?.text ?? '');
    for (let index = contents + 2; index < blocks.length && first !== ''; index++) {
      if (stripPageNumber(blocks[index]?.text ?? '') === first) return index;
    }
    from = contents + 1;
  }
  const findOpening = (isWanted: (ordinal: number) => boolean): number =>
    blocks.findIndex((block, index) => {
      if (index < from || block.table !== null) return false;
      const mark = findHeadingMark(block.text);
      return mark !== null && mark.ordinal !== null && TOP.has(mark.style) && isWanted(mark.ordinal);
    });
  const opening = findOpening((ordinal) => ordinal === 1);
  if (opening >= 0) return opening;
  // An excerpt may begin with a later chapter.
  const later = findOpening((ordinal) => ordinal > 1);
  const numbered = blocks.findIndex((block, index) => {
    const mark = findHeadingMark(block.text);
    return (
      index >= from && block.table === null && mark !== null && mark.ordinal === 1 && mark.style !== 'annex'
    );
  });
  const found = [later, numbered].filter((index) => index >= 0);
  return found.length > 0 ? Math.min(...found) : from;
}

/** Where reading begins: behind the table of contents, else at the top. */
function findFirst(blocks: readonly Block[], heading: number): number {
  for (let index = 0; index < heading; index++) if (/^目录$/u.test(blocks[index]?.text ?? '')) return heading;
  return 0;
}

/** Finds the plan between the page's head and foot. */
export function findArticle(blocks: readonly Block[]): Article {
  const heading = findFirstHeading(blocks);
  let lastHeading = heading;
  for (let index = blocks.length - 1; index > heading; index--) {
    const block = blocks[index];
    const style =
      block === undefined || block.table !== null ? null : (findHeadingMark(block.text)?.style ?? null);
    if (block !== undefined && style !== null && style !== 'annex' && !isFooter(block.text)) {
      lastHeading = index;
      break;
    }
  }
  let end = blocks.length;
  for (let index = lastHeading + 1; index < blocks.length; index++) {
    const text = blocks[index]?.text ?? '';
    if (isFooter(text)) {
      end = index;
      break;
    }
  }
  return { first: findFirst(blocks, heading), heading, end };
}
