import type { Day } from '@junheng/kernel';
import type { SampleFileName } from '../documents/sample-document-url.ts';
import type { ProgressDraft } from '../plan/plan-drafts.ts';

/** How a row of the year tables has gone by the sample's day; those not named here begin later. */
export interface YearTaskLife {
  readonly task: string;
  readonly year: number;
  /** Key of the unit that reports. */
  readonly unit: string;
  readonly progress: ProgressDraft;
  readonly words: string;
  readonly paper?: {
    readonly title: string;
    readonly number: string;
    readonly day: Day;
    readonly fileName: SampleFileName;
  };
}

/** The rows of 2025 and 2026: done with a paper, overdue without one, in step, waiting for review. */
export const yearTaskLives: readonly YearTaskLife[] = [
  {
    task: '出台《云岭区普惠性民办幼儿园认定和扶持办法》',
    year: 2025,
    unit: 'office:preschool',
    progress: 'done',
    words: '办法经区政府审议通过并印发，各园已签订承诺书。',
    paper: {
      title: '云岭区普惠性民办幼儿园认定和扶持办法',
      number: '云政办规〔2025〕4号',
      day: '2025-11-12',
      fileName: 'yunling-paper-kindergarten-rules.docx',
    },
  },
  {
    task: '排查小区配套幼儿园移交情况并建立清单',
    year: 2025,
    unit: 'office:preschool',
    progress: 'done',
    words: '排查完毕，清单已抄送住房和城乡建设局。',
  },
  {
    task: '新建小学1所',
    year: 2025,
    unit: 'office:planning',
    progress: 'done',
    words: '青岚北片小学建成并于秋季招生。',
  },
  {
    task: '制定《云岭区中小学教师交流轮岗实施细则》',
    year: 2025,
    unit: 'office:personnel',
    progress: 'behind',
    words: '细则送审稿已征求各校意见，尚未印发。',
  },
  {
    task: '组织全区校舍安全普查',
    year: 2025,
    unit: 'office:safety',
    progress: 'done',
    words: '校舍普查全部完成，发现的隐患已移交整改。',
  },
  {
    task: '修订《云岭区幼儿园收费管理办法》',
    year: 2026,
    unit: 'office:preschool',
    progress: 'waiting',
    words: '修订稿通过合法性审查，请审核。',
  },
  {
    task: '新建小学3所',
    year: 2026,
    unit: 'office:planning',
    progress: 'behind',
    words: '已有两所开工，第三所选址未定。',
  },
  {
    task: '完成义务教育优质均衡发展区级自评',
    year: 2026,
    unit: 'office:basic',
    progress: 'normal',
    words: '自评报告初稿完成，正在核对各校数据。',
  },
  {
    task: '出台《云岭区优质高中招生指标分配办法》',
    year: 2026,
    unit: 'office:basic',
    progress: 'done',
    words: '办法已印发，当年中考起施行。',
    paper: {
      title: '云岭区优质高中招生指标分配办法',
      number: '云教规〔2026〕1号',
      day: '2026-04-20',
      fileName: 'yunling-paper-quota-rules.docx',
    },
  },
  {
    task: '开展责任督学挂牌督导专项检查',
    year: 2026,
    unit: 'office:supervision',
    progress: 'normal',
    words: '完成首轮检查，问题清单已发各校。',
  },
];

/** Checkpoints reached so far, by task and year. */
export const reachedCheckpoints: readonly (readonly [task: string, year: number, day: Day, words: string])[] =
  [
    ['规范小区配套幼儿园移交', 2025, '2025-11-28', '移交台账建立，一园一档。'],
    ['消除大班额和控制超标准班额', 2025, '2026-09-10', '秋季学期学籍核验，大班额全部消除，比原定晚。'],
    ['开展规划年度监测', 2026, '2026-03-20', '首个年度监测报告报区政府。'],
    ['推进融合教育', 2026, '2026-11-10', '资源教室建成并启用。'],
  ];
