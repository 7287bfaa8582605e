/** How a control of the standard stands with this program. */
export type ControlState = 'met' | 'setting' | 'outside' | 'missing';

/** What of the running installation a control looks at; null where there are no data to look at. */
export interface SecurityFacts {
  readonly database: 'pglite' | 'postgres' | null;
  readonly isSecure: boolean;
  readonly trustProxy: string | null;
  readonly backupCipher: string;
  readonly backupDigest: string;
  readonly dumpFolder: string | null;
  readonly secondFactorRoles: readonly string[];
  readonly splitsAdministrators: boolean;
  readonly retention: readonly string[];
  readonly trailEntries: number | null;
  readonly isTrailWhole: boolean | null;
  readonly newestBackup: string | null;
}

interface Control {
  /** The clause of GB/T 22239-2019 for level 3; those of level 2 that it repeats stand in brackets. */
  readonly clause: string;
  readonly level: 2 | 3;
  readonly zh: string;
  readonly en: string;
  /** Rules whose tests show it, or a page of the guide. */
  readonly evidence: readonly string[];
  readonly judge: (facts: SecurityFacts) => { readonly state: ControlState; readonly value: string };
}

/** A control with how it stands now. */
export interface JudgedControl extends Omit<Control, 'judge'> {
  readonly state: ControlState;
  readonly value: string;
}

const always =
  (value: string): Control['judge'] =>
  () => ({ state: 'met', value });
const outside =
  (value: string): Control['judge'] =>
  () => ({ state: 'outside', value });
const when =
  (holds: (facts: SecurityFacts) => boolean, value: (facts: SecurityFacts) => string): Control['judge'] =>
  (facts) => ({ state: holds(facts) ? 'met' : 'setting', value: value(facts) });

/**
 * 安全计算环境 of 等保 2.0 (GB/T 22239-2019, 7.1.4 and 8.1.4, and 8.1.5 as far as roles go), clause by clause as it concerns an application: what
 * the program does whatever is set, what a setting decides, what is the host's or the bureau's, and what is missing.
 */
export const CONTROLS: readonly Control[] = [
  {
    clause: '8.1.4.1 a) [7.1.4.1 a)]',
    level: 2,
    zh: '身份鉴别：标识唯一，口令有复杂度要求并定期更换',
    en: 'Identification: unique names, passwords of some complexity, changed regularly',
    evidence: ['S28', 'X5', 'X8', 'S122'],
    judge: () => ({
      state: 'missing',
      value:
        'length, kinds, public words: yes; regular change: not asked for (NIST SP 800-63B-4 advises against)',
    }),
  },
  {
    clause: '8.1.4.1 b) [7.1.4.1 b)]',
    level: 2,
    zh: '身份鉴别：失败处理、限制非法登录次数、超时退出',
    en: 'Identification: failures counted and locked, sessions end',
    evidence: ['S24', 'S120', 'S121', 'S25'],
    judge: always('5 tries, 30 s to 1 h; 2 h idle, 12 h at most'),
  },
  {
    clause: '8.1.4.1 c) [7.1.4.1 c)]',
    level: 2,
    zh: '身份鉴别：远程管理时防窃听',
    en: 'Identification: not overheard on the way',
    evidence: ['S22', 'guide/installation'],
    judge: when(
      (facts) => facts.isSecure,
      (facts) => `JUNHENG_SECURE=${facts.isSecure ? '1' : '0'}; TLS is the proxy's`,
    ),
  },
  {
    clause: '8.1.4.1 d)',
    level: 3,
    zh: '身份鉴别：两种以上鉴别技术，其一用密码技术',
    en: 'Identification: two factors, one of them cryptographic',
    evidence: ['S127'],
    judge: when(
      (facts) => facts.secondFactorRoles.includes('administrator'),
      (facts) => (facts.secondFactorRoles.length === 0 ? 'no role' : facts.secondFactorRoles.join(', ')),
    ),
  },
  {
    clause: '8.1.4.2 a) b) c) [7.1.4.2]',
    level: 2,
    zh: '访问控制：分配账户和权限，改默认口令，停用多余账户',
    en: 'Access: accounts and rights given, default passwords changed, accounts closed',
    evidence: ['S20', 'S26', 'X7'],
    judge: always('one table of rights; first passwords must be changed'),
  },
  {
    clause: '8.1.4.2 d) [7.1.4.2 d)]',
    level: 2,
    zh: '访问控制：最小权限、管理用户权限分离',
    en: 'Access: least rights, administration split',
    evidence: ['X9', 'S128', 'S126'],
    judge: when(
      (facts) => facts.splitsAdministrators,
      (facts) => `three administrators: ${facts.splitsAdministrators ? 'on' : 'off'}`,
    ),
  },
  {
    clause: '8.1.4.2 e) f)',
    level: 3,
    zh: '访问控制：由授权主体配置策略，粒度到用户级和表级',
    en: 'Access: policy set by those entitled, down to person and table',
    evidence: ['S29', 'D1', 'D2', 'D3'],
    judge: always('by role, unit and duty in each query; row-level security by district'),
  },
  {
    clause: '8.1.4.2 g)',
    level: 3,
    zh: '访问控制：对重要主体和客体设置安全标记',
    en: 'Access: labels on subjects and objects',
    evidence: [],
    judge: () => ({ state: 'missing', value: 'no mandatory labels' }),
  },
  {
    clause: '8.1.4.3 a) b) [7.1.4.3]',
    level: 2,
    zh: '安全审计：覆盖每个用户，含时间、用户、类型、结果',
    en: 'Audit: every person, with time, person, kind and outcome',
    evidence: ['D10', 'S27', 'S124', 'S125'],
    judge: always('changes, sign-ins, refusals, forbidden calls, files that leave, with the address'),
  },
  {
    clause: '8.1.4.3 c) [7.1.4.3 c)]',
    level: 2,
    zh: '安全审计：保护审计记录，定期备份，避免删改',
    en: 'Audit: entries kept from being altered, with backups',
    evidence: ['D11', 'D110', 'D111', 'D113'],
    judge: (facts) => ({
      state: facts.isTrailWhole === false ? 'missing' : 'met',
      value:
        facts.trailEntries === null
          ? 'no data'
          : `${facts.trailEntries} entries, chain ${facts.isTrailWhole === false ? 'BROKEN' : 'whole'}`,
    }),
  },
  {
    clause: '8.1.4.3 d)',
    level: 3,
    zh: '安全审计：保护审计进程，防止中断',
    en: 'Audit: cannot be switched off',
    evidence: ['D10'],
    judge: always('in the transaction of the change: both are kept or neither'),
  },
  {
    clause: '8.1.4.4 a)—c) [7.1.4.4]',
    level: 2,
    zh: '入侵防范：最小安装、关闭端口、限制管理终端',
    en: 'Intrusion: little installed, ports closed, terminals limited',
    evidence: ['guide/installation'],
    judge: outside('one port, this machine only unless told; the rest is the host’s'),
  },
  {
    clause: '8.1.4.4 d) [7.1.4.4 d)]',
    level: 2,
    zh: '入侵防范：检验输入内容',
    en: 'Intrusion: input checked',
    evidence: ['S2', 'S5', 'S81'],
    judge: always('every call by its schema, files told by their bytes'),
  },
  {
    clause: '8.1.4.4 e) f)',
    level: 3,
    zh: '入侵防范：发现漏洞并修补，检测入侵并报警',
    en: 'Intrusion: weaknesses found and mended, attacks noticed',
    evidence: [],
    judge: outside(
      'scanning, patching and alarms are the bureau’s; refusals stand in the trail and in /metrics',
    ),
  },
  {
    clause: '8.1.4.5',
    level: 2,
    zh: '恶意代码防范',
    en: 'Malicious code',
    evidence: ['S81'],
    judge: outside('macros, archives that swell and unknown kinds are refused; no virus scanner is brought'),
  },
  {
    clause: '8.1.4.6',
    level: 2,
    zh: '可信验证',
    en: 'Trusted boot',
    evidence: [],
    judge: outside('the host’s; published plans and files carry digests that doctor checks'),
  },
  {
    clause: '8.1.4.7 a)',
    level: 2,
    zh: '数据完整性：传输过程',
    en: 'Integrity on the way',
    evidence: ['S23', 'guide/installation'],
    judge: when(
      (facts) => facts.isSecure,
      () => 'TLS is the proxy’s; national cryptography (TLCP) likewise',
    ),
  },
  {
    clause: '8.1.4.7 b)',
    level: 3,
    zh: '数据完整性：存储过程（密码技术）',
    en: 'Integrity at rest, by cryptography',
    evidence: ['D66', 'D110', 'D114'],
    judge: always('files, versions, trail: SHA-256; backups: SHA-256 or SM3'),
  },
  {
    clause: '8.1.4.8 a)',
    level: 3,
    zh: '数据保密性：传输过程（密码技术）',
    en: 'Confidentiality on the way, by cryptography',
    evidence: ['S22'],
    judge: when(
      (facts) => facts.isSecure,
      (facts) => `JUNHENG_SECURE=${facts.isSecure ? '1' : '0'}`,
    ),
  },
  {
    clause: '8.1.4.8 b)',
    level: 3,
    zh: '数据保密性：存储过程（密码技术）',
    en: 'Confidentiality at rest, by cryptography',
    evidence: ['S22', 'D114'],
    judge: when(
      (facts) => facts.backupCipher !== 'none',
      (facts) => `passwords argon2id; backups ${facts.backupCipher}; tables: encrypt the disk`,
    ),
  },
  {
    clause: '8.1.4.9 a) [7.1.4.8 a)]',
    level: 2,
    zh: '数据备份恢复：本地备份与恢复',
    en: 'Backup: made here and restored',
    evidence: ['D60', 'D61', 'guide/backup'],
    judge: when(
      (facts) => facts.newestBackup !== null,
      (facts) => facts.newestBackup ?? 'none found yet: the nightly job makes the first at 02:30',
    ),
  },
  {
    clause: '8.1.4.9 b) [7.1.4.8 b)]',
    level: 2,
    zh: '数据备份恢复：异地备份',
    en: 'Backup: elsewhere',
    evidence: ['guide/backup'],
    judge: outside('copy the folder of backups to another place'),
  },
  {
    clause: '8.1.4.9 c)',
    level: 3,
    zh: '数据备份恢复：重要系统热冗余',
    en: 'Backup: hot spare',
    evidence: ['S34'],
    judge: (facts) => ({
      state: facts.database === 'postgres' ? 'outside' : 'setting',
      value:
        facts.database === 'postgres'
          ? 'several servers on one PostgreSQL; its spare is the bureau’s'
          : 'the embedded database has none: use PostgreSQL',
    }),
  },
  {
    clause: '8.1.4.10 a) b) [7.1.4.9]',
    level: 2,
    zh: '剩余信息保护：鉴别信息和敏感数据释放前清除',
    en: 'Residue: cleared before it is given back',
    evidence: ['S129', 'S25'],
    judge: always(
      'drafts leave the device at sign-out, sessions are deleted; freed pages of the disk are the database’s',
    ),
  },
  {
    clause: '8.1.4.11 a) b) [7.1.4.10]',
    level: 2,
    zh: '个人信息保护：只采集必需的，禁止未授权访问和使用',
    en: 'Personal data: only what is needed, for those entitled',
    evidence: ['S11', 'S83', 'S129'],
    judge: when(
      (facts) => facts.retention.length > 0,
      (facts) => (facts.retention.length === 0 ? 'kept for ever' : facts.retention.join(', ')),
    ),
  },
  {
    clause: '8.1.5.1—8.1.5.3',
    level: 3,
    zh: '安全管理中心：系统、审计、安全管理员分工',
    en: 'Management: system, audit and security administrators',
    evidence: ['S128', 'X9'],
    judge: when(
      (facts) => facts.splitsAdministrators,
      (facts) => `three administrators: ${facts.splitsAdministrators ? 'on' : 'off'}`,
    ),
  },
];

/** Each control with how it stands now. */
export function judgeControls(facts: SecurityFacts): JudgedControl[] {
  return CONTROLS.map(({ judge, ...control }) => ({ ...control, ...judge(facts) }));
}
