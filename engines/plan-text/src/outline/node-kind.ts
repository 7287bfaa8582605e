import type { OutlineKind } from '../plan-reading.ts';
import type { HeadingStyle } from './heading-mark.ts';

/** The kind of a heading, from its words and from where it stands. */
export function nodeKind(
  title: string,
  style: HeadingStyle,
  parent: OutlineKind | null,
  level: number,
  isPast: boolean,
): OutlineKind {
  if (style === 'lead') return parent === 'safeguard' || parent === 'goal' ? parent : 'task';
  if (style === 'annex') return 'annex';
  if (style === 'box') return 'box';
  if (parent === 'box') return 'box_item';
  if (parent === 'annex' || parent === 'annex_item') return 'annex_item';
  if (isPast) {
    if (/问题|不足|短板|困难|挑战|还不|尚未|有待|还需|仍/u.test(title) || parent === 'problem')
      return 'problem';
    if (/形势|环境|背景|机遇/u.test(title) || parent === 'situation') return 'situation';
    return level === 1 ? 'section' : 'achievement';
  }
  if (/指导思想|总体思路|发展思路|总体要求|工作思路/u.test(title) && title.length <= 16) return 'guideline';
  if (/原则/u.test(title) && title.length <= 12) return 'principle';
  if (parent === 'principle' || (parent === 'guideline' && style === 'yishi')) return 'principle';
  if (/目标/u.test(title) && title.length <= 24) return 'goal';
  if (parent === 'goal') return 'goal';
  if (
    parent === 'safeguard' ||
    /^(组织实施|保障措施|实施保障|组织保障|工作保障|保障机制|工作要求)/u.test(title)
  )
    return level === 1 ? 'safeguard' : 'safeguard';
  if (level === 1) return 'section';
  return level === 2 ? 'task_group' : 'task';
}
