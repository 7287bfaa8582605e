import type { Words } from './wording.ts';

export const zhWords: Words = {
  drumSources: [1, 2, 3, 4, 5, 6].map((ball) => `摇号机第 ${ball} 球`),
  ringSources: ['家长代表抽取的起始号', '家长代表抽取的步长'],
  prepared: ({ applicants }) => `${applicants} 人已换成一次性编号。`,
  rankCount: ({ name, count }) => `  ${name}：${count} 个志愿`,
  withoutRank: ({ applicant, rank, pool }) =>
    `▲ ${applicant} 的第 ${rank} 志愿 ${pool} 不符合任何一类条件，未列入；请答复该家庭。`,
  lettersWritten: ({ file }) => `编号对照表已另存为 ${file}，请妥善保管，不得公布。`,
  homesKept: ({ folder }) =>
    `${folder} 含统筹安排所需的住址坐标，只用于封存和派位，不要公布；公布 allocate 写出的文件夹，其中没有坐标。`,
  sealed: ({ applicants, root }) => `已封存 ${applicants} 名申请人。名单根值 ${root}`,
  outcomes: ({ outcomes }) => `这些号码至少有 ${outcomes} 种可能。`,
  fewOutcomes: ({ outcomes, reason }) =>
    `▲ 这些号码只有 ${outcomes} 种可能，编制名单的人可以逐一试算；理由将随结果公布：${reason}`,
  bindMoment: ({ root, register }) =>
    `请在摇号前把名单根值固定在一个公开的时刻：打印张贴并拍照、登报，或由公证处、时间戳服务（RFC 3161，请求文件 seal.tsq 已写出，回执存为 seal.tsr）确认。\n  名单根值 ${root}\n  登记簿末值 ${register}`,
  voided: ({ reason, register }) =>
    `已作废本次封存（理由：${reason}），可重新封存；作废记录将随结果公布。登记簿末值 ${register}`,
  smallCell: ({ what, advice }) => `▲ 可辨认：${what}。可以：${advice}。`,
  smallCells: {
    priority: ({ value, count }) => `优先级 ${value} 只有 ${count} 人`,
    entitlement: ({ value, count }) => `资格“${value}”只有 ${count} 人`,
    column: ({ column, value, count }) => `公布列 ${column} 为“${value}”的只有 ${count} 人`,
    groups: ({ column, value, count }) =>
      column === '' ? `全部名单中只有 ${count} 组多胞胎` : `${column} 为“${value}”的只有 ${count} 组多胞胎`,
  },
  advices: {
    leaveColumnOut: ({ column }) => `不公布 ${column} 列，或把小类合并`,
    mergeRules: () => '与相邻的一类合并，或把资格改为不公布的优先级',
    unbindGroup: () => '改为各自抽签（groups 设为 joinBetter），不公布捆绑关系',
  },
  toAnnounce: '应当场公布、并写入公证书的数值：',
  nobodyAnnounced:
    '▲ 这些文件彼此一致；但没有给出任何公布的数值，不能说明它们就是当时公布的文件。请用 --root、--seed、--last 核对。',
  partlyAnnounced: ({ names }) => `▲ 没有给出公布的：${names}。`,
  announcedAgrees: ({ names }) => `● 与公布的一致：${names}。`,
  values: {
    root: '名单根值',
    drawn: '现场号码',
    seed: '种子',
    last: '过程记录末行哈希值',
    result: 'result.csv 的 SHA-256',
    page: '核验页 verify.html 的 SHA-256',
    register: '登记簿末值',
    program: '程序哈希值',
  },
  refilled: ({ renounced, refilled }) => `放弃 ${renounced} 人，按原抽签顺序补录 ${refilled} 人。`,
  orderWritten: ({ rows, file }) => `已写出全部排序和候补名单（${rows} 行）：${file}`,
  states: { admitted: '录取', waiting: '候补', elsewhere: '已在更靠前的志愿录取' },
  sourcesToDraw: '请先公布 seal.json，再按以下顺序现场产生号码：',
  seedKept: '种子已写入 seed.json；本轮不能再录入另一组号码。',
  allocated: ({ applicants, placed, first, unplaced }) =>
    `${applicants} 名申请人：按志愿派中 ${placed} 人，其中第一志愿 ${first} 人；没有学位 ${unplaced} 人。`,
  overflowPlaced: ({ count }) => `由统筹安排 ${count} 人。`,
  written: ({ folder, result }) => `已写入 ${folder}。result.csv 的 SHA-256：${result}`,
  whatIf: ({ envious, pairs }) =>
    `注意：这不是推荐的派位方式。有 ${envious} 人本可凭顺序进入更喜欢的学校却没有进入（${pairs} 对）。`,
  unsettled: ({ count }) => `有 ${count} 组捆绑学生无法同时满足，请查看说明。`,
  verified: '● 核验通过：全部公布文件与按封存输入和种子重新计算的结果逐字节一致。',
  overflowOnTrust:
    '统筹安排依据的住址没有公布：名额和“一人一位”已核对，总距离最短须持封存的文件夹用 --inputs 核验。',
  problems: {
    missing: '缺少这个文件',
    changed: '内容被改动，与公布的哈希值不一致',
    'chain-broken': '过程记录在此处断开：这一行或下一行被改动',
    'not-recomputed': '与重新计算的结果不一致',
    unreadable: '无法读取',
    'line-ends': '只有换行符与公布的不同，内容一致（多半是传输或解压时改的）',
    'not-announced': '与公布的数值不一致',
    'second-draw': '登记簿显示摇过不止一次，或种子不是登记的那一个',
    'second-seal': '登记簿中有未作废的其他封存，或本次封存已作废',
    'seal-vanished': '登记簿与封存时记下的末值不符：此前的记录被删改',
    'not-registered': '封存或种子没有登记在登记簿里',
    'stamp-differs': '时间戳回执不是对这份 seal.json 的',
    'not-as-sealed': '与封存时不一致',
    'made-by-another-program': '由另一版本的程序生成，无法逐字节比对；请用该版本核验本页',
  },
  problem: ({ place, what }) => `${place}：${what}`,
  detail: ({ detail }) => `（${detail}）`,
  messagesWritten: ({ count, file }) => `已写出 ${count} 条通知，与结果行数一致：${file}`,
  quotaWritten: ({ rows, places, file }) => `已写出 ${rows} 个名额池，共 ${places} 个名额：${file}`,
  comma: '、',
  allPlaces: '各初中名额合计',
  tie: ({ of, places, count, among, given }) =>
    `▲ ${of}：${among} 这 ${count} 所的余数相等，只剩 ${places} 个名额；按规则（毕业生人数多者在前，人数相同的按校名字节顺序）给了 ${given}。`,
  reasons: {
    given: '派中。',
    notNeeded: '已派入更靠前的志愿，不再需要。',
    floor: '没有达到这一名额的最低要求。',
    priority: '名额已满，最后一名录取者的优先级高于本人。',
    key: '名额已满，优先级相同，排序条件在最后一名录取者之后。',
    ticket: '名额已满，优先级相同，抽签号在最后一名录取者之后（号小者在前）。',
    full: '轮到这一志愿时名额已满。',
    stage: '轮到这一志愿时已没有可用的名额。',
  },
  unplaced: ({ applicant }) => `${applicant}：志愿阶段未派中。`,
  placedLater: ({ applicant, pool }) => `${applicant}：统筹安排到 ${pool}。`,
  placed: ({ applicant, pool, rank }) => `${applicant}：派入 ${pool}（第 ${rank} 志愿）。`,
  choice: ({ rank, pool, reason, own, cutoff, filled, seats }) =>
    `  第 ${rank} 志愿 ${pool}：${reason}\n    ${own}\n    ${cutoff}；录取 ${filled} 人，名额 ${seats} 个`,
  own: ({ priority, ticket }) => `本人：优先级 ${priority}，抽签号 ${ticket}`,
  cutoff: ({ priority, ticket }) => `最后一名录取者：优先级 ${priority}，抽签号 ${ticket}`,
  nobodyAdmitted: '无人录取',
  sheetNote: '优先级数大者在前；优先级和排序条件都相同的，抽签号小者在前。',
  mechanisms: {
    da: '延迟录取（默认）',
    parallel: '平行志愿',
    ia: '志愿优先',
    sd: '按号选校',
    ttc: '循环互换',
  },
  ties: { single: '全区一号', multiple: '每校一号' },
  onlyWhatIf: '（仅测算）',
  compared: ({ method, placed, first, low, pairs, envious }) =>
    `${method}：派中 ${placed}，第一志愿 ${first}，第四志愿及以后 ${low}，合理不平 ${pairs} 对、${envious} 人`,
};
