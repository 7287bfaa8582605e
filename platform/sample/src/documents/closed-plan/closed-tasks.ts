import type { ProgressDraft, TaskChapterDraft, TaskDraft } from '../../plan/plan-drafts.ts';

type Row = readonly [
  title: string,
  titleEn: string,
  body: string,
  lead: string,
  supporting: readonly string[],
  due: string,
  progress: ProgressDraft,
  words: string,
];

function makeTask([title, titleEn, body, lead, supporting, due, progress, words]: Row): TaskDraft {
  return {
    title,
    titleEn,
    body,
    lead: [lead],
    ...(supporting.length === 0 ? {} : { supporting }),
    starts: '2020-04-10',
    due,
    progress,
    words,
  };
}

const preschool: readonly Row[] = [
  [
    '建好乡镇中心园',
    'A central kindergarten in every town',
    '人口集中的乡镇至少办好一所公办中心园，闲置校舍优先改建幼儿园。',
    'office:preschool',
    ['towns'],
    '2023-12-31',
    'done',
    '各乡镇中心园全部开园，验收合格。',
  ],
  [
    '规范民办幼儿园收费',
    'Fees of private kindergartens',
    '制定普惠性民办幼儿园收费最高限价，收费项目向家长公示。',
    'office:private',
    ['department:reform'],
    '2022-12-31',
    'done',
    '限价文件印发，公示率达到全部。',
  ],
  [
    '治理小区配套幼儿园',
    'Kindergartens of housing estates',
    '对未移交的小区配套幼儿园逐一列账，限期移交。',
    'department:housing',
    ['office:preschool'],
    '2024-12-31',
    'behind',
    '列账的园所移交大半，尚有数所产权手续未办结。',
  ],
];
const compulsory: readonly Row[] = [
  [
    '压减大班额',
    'Fewer large classes',
    '起始年级严格按标准班额编班，新建学校优先分流超额班级。',
    'office:basic',
    ['office:planning'],
    '2024-12-31',
    'behind',
    '大班额大幅减少，老城区仍有少量未消除。',
  ],
  [
    '改善乡村学校条件',
    'Better rural schools',
    '改善乡村小规模学校和寄宿制学校的宿舍、食堂、厕所和饮水条件。',
    'office:finance',
    ['towns'],
    '2023-12-31',
    'done',
    '改造项目全部竣工并交付使用。',
  ],
  [
    '推进学区化办学',
    'School districts',
    '相邻学校组成学区，统筹教师、课程和场地。',
    'office:basic',
    [],
    '2022-12-31',
    'done',
    '学区全部组建，章程印发。',
  ],
  [
    '做好控辍保学',
    'Keep children at school',
    '建立一人一档，对辍学和有辍学倾向的学生逐一劝返。',
    'office:basic',
    ['towns', 'department:civil'],
    '2024-12-31',
    'done',
    '失学辍学学生动态清零。',
  ],
  [
    '发展特殊教育',
    'Special education',
    '扩大特殊教育学校规模，在普通学校建设资源教室。',
    'school:special',
    ['department:disabled'],
    '2024-12-31',
    'done',
    '新校区投入使用，资源教室建成。',
  ],
];
const senior: readonly Row[] = [
  [
    '改善高中办学条件',
    'Better senior high schools',
    '完成薄弱高中校舍改造，适应选课走班需要。',
    'office:planning',
    ['department:treasury'],
    '2023-12-31',
    'done',
    '校舍改造完成，选课走班全面实行。',
  ],
  [
    '深化产教融合',
    'Schools and firms together',
    '职业学校与区内企业共建实训车间和订单班。',
    'school:vocational',
    ['office:vocational'],
    '2024-12-31',
    'behind',
    '订单班开办，部分实训车间设备未到位。',
  ],
];
const support: readonly Row[] = [
  [
    '补充紧缺学科教师',
    'Teachers of scarce subjects',
    '面向社会公开招聘音乐、体育、美术和心理健康教师。',
    'office:personnel',
    ['department:establishment'],
    '2024-12-31',
    'done',
    '招聘计划全部完成，新教师到岗。',
  ],
  [
    '落实教师待遇',
    'Pay of teachers',
    '保障义务教育教师工资收入，乡村教师生活补助按时发放。',
    'office:finance',
    ['department:treasury'],
    '2024-12-31',
    'done',
    '工资和补助按时足额发放。',
  ],
  [
    '建设校园安防',
    'Safety of schools',
    '学校封闭管理、专职保安、一键报警全部到位。',
    'office:safety',
    ['department:police'],
    '2022-12-31',
    'done',
    '安防建设验收达标。',
  ],
  [
    '推进教育信息化',
    'Digital schools',
    '学校网络提速，普及常态录播教室。',
    'office:general',
    [],
    '2024-12-31',
    'done',
    '网络提速和录播教室建设完成。',
  ],
  [
    '开展满意度调查',
    'Ask people',
    '委托第三方开展群众对教育工作的满意度调查，结果用于改进工作。',
    'office:supervision',
    [],
    '2024-12-31',
    'none',
    '',
  ],
];

/** The tasks of the plan that ended in 2024. */
export const closedTasks: readonly TaskChapterDraft[] = [
  {
    title: '三、重点任务',
    sections: [
      { title: '（一）普及普惠学前教育', tasks: preschool.map(makeTask) },
      { title: '（二）均衡发展义务教育', tasks: compulsory.map(makeTask) },
      { title: '（三）提升高中和职业教育', tasks: senior.map(makeTask) },
      { title: '（四）加强队伍和治理', tasks: support.map(makeTask) },
    ],
  },
];
