import type { ErrorTable } from '../error-table.ts';

export const admissionErrors = {
  ADMISSION_FOLDER_MISSING: {
    status: 400,
    zh: '文件夹 {folder} 中没有 {file}。招生文件夹须有 applicants.csv、choices.csv、pools.csv。',
    en: 'The folder {folder} has no {file}. An admission folder needs applicants.csv, choices.csv and pools.csv.',
  },
  ADMISSION_FILE_NOT_UTF8: {
    status: 400,
    zh: '{file} 不是 UTF-8 编码。请在表格软件中“另存为 CSV UTF-8”后再用。',
    en: '{file} is not UTF-8. Save it as “CSV UTF-8” in the spreadsheet program and try again.',
  },
  ADMISSION_FILE_EMPTY: { status: 400, zh: '{file} 里没有数据行。', en: '{file} has no rows.' },
  ADMISSION_COLUMN_TWICE: {
    status: 400,
    zh: '{file} 的表头有两个“{column}”列，请删去一个。',
    en: '{file} has the column “{column}” twice; remove one.',
  },
  ADMISSION_COLUMN_MISSING: {
    status: 400,
    zh: '{file} 缺少“{column}”列。请核对表头。',
    en: '{file} lacks the column “{column}”. Check the header.',
  },
  ADMISSION_CSV_BROKEN: {
    status: 400,
    zh: '{file} 第 {line} 行引号或控制字符有误：引号须成对包住整个字段，字段内不能换行。',
    en: '{file} line {line} has a stray quote or control character: quotes must enclose a whole field, no line break inside.',
  },
  ADMISSION_ROW_TOO_WIDE: {
    status: 400,
    zh: '{file} 第 {line} 行的字段多于表头的 {expected} 列。',
    en: '{file} line {line} has more fields than the {expected} columns of the header.',
  },
  ADMISSION_ROW_TOO_NARROW: {
    status: 400,
    zh: '{file} 第 {line} 行的字段少于表头的 {expected} 列。',
    en: '{file} line {line} has fewer fields than the {expected} columns of the header.',
  },
  ADMISSION_ROW_EMPTY: {
    status: 400,
    zh: '{file} 第 {line} 行是空行，请删去。',
    en: '{file} line {line} is empty; remove it.',
  },
  ADMISSION_FIELD_EMPTY: {
    status: 400,
    zh: '{file} 第 {line} 行的“{column}”为空，请补填。',
    en: '{file} line {line}: “{column}” is empty; fill it in.',
  },
  ADMISSION_FIELD_SPACES: {
    status: 400,
    zh: '{file} 第 {line} 行的“{column}”首尾有空格，请删去（空格会改变抽签号）。',
    en: '{file} line {line}: “{column}” begins or ends with a space, which would change its ticket; remove it.',
  },
  ADMISSION_NUMBER_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行的“{column}”应填数字，现为“{text}”。',
    en: '{file} line {line}: “{column}” must be a number, but is “{text}”.',
  },
  ADMISSION_KEY_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行：合成排序条件“{column}”所用的“{text}”不是日期（2026-07-01）也不是数字，或与其他列不能相比。',
    en: '{file} line {line}: “{text}”, used for the derived key “{column}”, is neither a day (2026-07-01) nor a number, or cannot be compared with the other columns.',
  },
  ADMISSION_RANK_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行的志愿序号应为 1 以上的整数，现为“{text}”。',
    en: '{file} line {line}: the rank must be a whole number from 1, but is “{text}”.',
  },
  ADMISSION_RANK_TWICE: {
    status: 400,
    zh: '{file} 第 {line} 行：{applicant} 的第 {rank} 志愿填了两次。',
    en: '{file} line {line}: {applicant} gives rank {rank} twice.',
  },
  ADMISSION_CHOICE_TWICE: {
    status: 400,
    zh: '{file} 第 {line} 行：{applicant} 把“{pool}”填了两次。',
    en: '{file} line {line}: {applicant} chooses “{pool}” twice.',
  },
  ADMISSION_CHOICE_NOT_ENTITLED: {
    status: 400,
    zh: '{file} 第 {line} 行：该申请人没有使用“{text}”预留名额的资格。',
    en: '{file} line {line}: the applicant is not entitled to the reserved pool “{text}”.',
  },
  ADMISSION_APPLICANT_TWICE: {
    status: 400,
    zh: '{file} 第 {line} 行：申请人 {applicant} 重复，每人只能有一行。',
    en: '{file} line {line}: applicant {applicant} is listed twice; one row each.',
  },
  ADMISSION_APPLICANT_UNKNOWN: {
    status: 400,
    zh: '{file} 第 {line} 行：申请人“{text}”不在 applicants.csv 中。',
    en: '{file} line {line}: applicant “{text}” is not in applicants.csv.',
  },
  ADMISSION_ENTITLEMENT_UNKNOWN: {
    status: 400,
    zh: '{file} 第 {line} 行：资格“{text}”中有的在 pools.csv 里没有对应的预留名额。',
    en: '{file} line {line}: “{text}” names a reserve for which pools.csv has no pool.',
  },
  ADMISSION_POOL_TWICE: {
    status: 400,
    zh: '{file} 第 {line} 行：名额池“{pool}”重复。',
    en: '{file} line {line}: pool “{pool}” is listed twice.',
  },
  ADMISSION_POOL_WITHOUT_SEATS: {
    status: 400,
    zh: '{file} 第 {line} 行：名额池“{pool}”没有填名额；不招生请填 0。',
    en: '{file} line {line}: pool “{pool}” states no seats; if it takes nobody, write 0.',
  },
  ADMISSION_SEATS_NEGATIVE: {
    status: 400,
    zh: '{file} 第 {line} 行：名额池“{pool}”的名额为负数（{seats}）。',
    en: '{file} line {line}: pool “{pool}” has a negative number of seats ({seats}).',
  },
  ADMISSION_POOL_UNKNOWN: {
    status: 400,
    zh: '有 {count} 个志愿名额池不在 pools.csv 中：{list}。请补入 pools.csv 或改正志愿；不会悄悄丢弃任何志愿。',
    en: '{count} chosen pools are not in pools.csv: {list}. Add them or correct the choices; no choice is dropped silently.',
  },
  ADMISSION_RULES_NOT_JSON: {
    status: 400,
    zh: '{file} 不是正确的 JSON:{detail}。',
    en: '{file} is not valid JSON: {detail}.',
  },
  ADMISSION_RULES_WRONG: {
    status: 400,
    zh: '{file} 的“{path}”不对，应为：{expected}。',
    en: '{file}: “{path}” is wrong; expected {expected}.',
  },
  ADMISSION_INVARIANT_BROKEN: {
    status: 500,
    zh: '派位结果没有通过发布前检查（{invariant}:{detail}），未写出任何结果。请停止发布并联系技术人员。',
    en: 'The outcome fails a check before release ({invariant}: {detail}); nothing was written. Do not publish; call for help.',
  },
  ADMISSION_GROUP_CHOICES_DIFFER: {
    status: 400,
    zh: '{first} 和 {second} 捆绑派位，但志愿不同。请让两人填写相同的志愿，或取消捆绑（rules.json 中 groups 设为 split）。',
    en: '{first} and {second} are bound together but give different choices. Give both the same choices, or unbind them (groups: split).',
  },
  ADMISSION_TTC_GROUPS: {
    status: 400,
    zh: '循环互换（ttc）不能保证捆绑的孩子同校，rules.json 的 groups 为“{policy}”，所以不执行。请换一种方式，或把 groups 设为 split、joinBetter、joinWorse。',
    en: 'Top trading cycles cannot keep bound children together, and groups is “{policy}”, so nothing is run. Use another mechanism, or set groups to split, joinBetter or joinWorse.',
  },
  ADMISSION_RING_SEED_WRONG: {
    status: 400,
    zh: '环形抽签的种子应以“start=起始号；step=步长”结尾，例如 2026小学|start=17;step=5，现为“{seed}”。',
    en: 'The seed of a ring draw must end with “start=A;step=B”, for example 2026|start=17;step=5, but is “{seed}”.',
  },
  ADMISSION_DRAW_SINGLE_ONLY: {
    status: 400,
    zh: '“{draw}”抽签方式每人只有一个号，不能与“每校一号”（--ties multiple）同用。',
    en: 'The draw “{draw}” gives one number to each child and cannot be used with --ties multiple.',
  },
  ADMISSION_FEW_OUTCOMES: {
    status: 400,
    zh: '这些号码合起来只有 {outcomes} 种可能（{list}），少于一百万，编制名单的人可以逐一试算，不予封存。请增加现场号码，在 --source 里写明可能数（例如“起始号=5000”），或用 --reason 写明理由，理由将随结果公布。',
    en: 'Together these numbers can come out in {outcomes} ways only ({list}), fewer than a million: whoever makes the list could try them all, so nothing is sealed. Add numbers, state their outcomes (--source “Start=5000”), or give a --reason, which is published.',
  },
  ADMISSION_ID_PERSONAL: {
    status: 400,
    zh: '{file} 第 {line} 行的“{column}”像是个人信息（{kind}：name 姓名，identityNumber 身份证号，telephone 电话）；编号会公布，请改用登记号或先运行 admission prepare。',
    en: '{file} line {line}: “{column}” looks like something about a person ({kind}); ids are published, so use registration numbers, or run admission prepare first.',
  },
  ADMISSION_ALREADY_SEALED: {
    status: 409,
    zh: '{folder} 已经封存。要改动名单，请先用 admission void 写明理由作废，再重新封存。',
    en: '{folder} is sealed already. To change the list, void this seal with a reason (admission void) and seal again.',
  },
  ADMISSION_NOT_SEALED: {
    status: 409,
    zh: '{folder} 还没有封存。请先运行 admission seal 并公布 seal.json，再产生号码。',
    en: '{folder} is not sealed. Run admission seal and publish seal.json before numbers are drawn.',
  },
  ADMISSION_SEAL_BROKEN: {
    status: 409,
    zh: '“{element}”与封存时不一致，不能派位。请恢复封存的文件和设置。',
    en: '“{element}” is not as it was sealed; nothing can be allocated. Restore the sealed files and settings.',
  },
  ADMISSION_SEED_NOT_DRAWN: {
    status: 409,
    zh: '文件夹已封存，但还没有录入现场号码。请先运行 admission seed。',
    en: 'The folder is sealed but no numbers have been entered. Run admission seed first.',
  },
  ADMISSION_SECOND_DRAW: {
    status: 409,
    zh: '这一轮已经用种子 {seed} 摇过号，不能再摇。',
    en: 'This round was drawn already, with the seed {seed}; there is no second draw.',
  },
  ADMISSION_SEED_VALUES_WRONG: {
    status: 400,
    zh: '封存时写明由 {expected} 个号码产生种子，现在给了 {given} 个。',
    en: 'The seal names {expected} values for the seed; {given} were given.',
  },
  ADMISSION_SEED_VALUE_WRONG: {
    status: 400,
    zh: '号码“{value}”不对：不能为空，首尾不能有空格，不能含竖线。',
    en: 'The value “{value}” is wrong: not empty, no spaces around it, no bar inside.',
  },
  ADMISSION_NOT_VERIFIED: {
    status: 409,
    zh: '{file} 没有通过核验，不能据此出具说明。请先运行 admission verify。',
    en: '{file} does not verify, so nothing can be explained from it. Run admission verify first.',
  },
  ADMISSION_APPLICANT_NOT_FOUND: {
    status: 404,
    zh: '名单中没有编号 {applicant}。',
    en: 'The list has no applicant {applicant}.',
  },
  ADMISSION_QUOTA_IMPOSSIBLE: {
    status: 422,
    zh: '名额无法分配：{rows} 所初中、{columns} 所高中的人数或名额全为零，或合计对不上。',
    en: 'The places cannot be apportioned over {rows} junior and {columns} senior schools: all zero, or the sums do not fit.',
  },
  ADMISSION_OVERFLOW_IMPOSSIBLE: {
    status: 422,
    zh: '统筹安排后仍有 {count} 名学生没有学位：剩余学位不够，或距离上限之内没有学校。请增加学位或放宽上限；一个学生也不能丢下。',
    en: '{count} children would be left without a place: too few seats remain, or none within the cap. Add seats or widen the cap; nobody may be lost.',
  },
  ADMISSION_PLACE_WRONG: {
    status: 400,
    zh: '{file} 第 {line} 行的经纬度缺失或不对；统筹安排需要它。',
    en: '{file} line {line}: longitude or latitude is missing or wrong; full placement needs it.',
  },
  ADMISSION_PSEUDONYM_TWICE: {
    status: 500,
    zh: '随机编号出现重复，请重新运行一次。',
    en: 'A random number came up twice; run the command again.',
  },
  ADMISSION_PUBLISH_PERSONAL: {
    status: 400,
    zh: '{file} 要求公布“{column}”列，它会暴露个人信息，不得公布。',
    en: '{file} asks to publish the column “{column}”, which tells who or where a child is; it may not be published.',
  },
} as const satisfies ErrorTable;
