import type { StoredDataReport, StoredFault, TrailFault, TrailReport } from '@junheng/database';
import { bad, good } from './finding.ts';
import type { Finding } from './finding.ts';

const MEBIBYTE = 1_048_576;
/** More would only be scrolled away. */
const MOST_NAMED = 5;

type FaultKind = StoredFault['kind'];
const words: Readonly<Record<FaultKind, readonly [zh: string, en: string]>> = {
  fileIncomplete: ['不完整', 'is incomplete'],
  fileAltered: ['内容与上传时不同', 'is not as it was handed in'],
  versionAltered: ['已发布版本与校验值不符', 'has a published version that does not give its hash'],
  versionMissing: ['审核已发布而没有版本', 'has a published review without a version'],
};

function describeFaults(name: string, faults: readonly StoredFault[]): Finding {
  const named = faults.slice(0, MOST_NAMED);
  const more = faults.length - named.length;
  const zh = named.map((fault) => `“${fault.name}”${words[fault.kind][0]}`).join('；');
  const en = named.map((fault) => `“${fault.name}” ${words[fault.kind][1]}`).join('; ');
  return bad(
    name,
    `${zh}${more === 0 ? '' : `；另有 ${more} 处`}。请从备份恢复，并检查磁盘`,
    `${en}${more === 0 ? '' : `; ${more} more`}. Restore a backup and check the disk`,
  );
}

const trailWords: Readonly<Record<TrailFault['kind'], readonly [zh: string, en: string]>> = {
  entryMissing: ['记录缺失', 'is missing'],
  entryAltered: ['内容被改动', 'was altered'],
  linkBroken: ['链接不上', 'does not follow the one before'],
  entryUnlinked: ['不在链上', 'has no place in the chain'],
  personalAltered: ['姓名或来源地址被改动', 'has another name or address than it vouches for'],
  headMissing: [
    '末尾被截去（找不到记下的校验值）',
    'is missing: the end was cut off (the noted hash is not there)',
  ],
};

/** The first entry of a trail that is not as it was, in words. */
export function describeTrailFault({ kind, districtId, number, entryId, at }: TrailFault): {
  readonly zh: string;
  readonly en: string;
} {
  const place = `${districtId}${number === null ? '' : ` #${number}`}`;
  const entry = entryId === null ? '' : ` ${entryId}${at === null ? '' : ` (${at})`}`;
  const [zh, en] = trailWords[kind];
  return { zh: `${place}${entry} ${zh}`, en: `${place}${entry} ${en}` };
}

function describeTrail({ heads, faults }: TrailReport): Finding {
  const told = faults.map(describeTrailFault);
  if (told.length > 0) {
    return bad(
      'trail',
      `操作留痕不完整，首处：${told.map(({ zh }) => zh).join('；')}。请保全现场并报告安全管理员`,
      `the audit trail is not whole, first at: ${told.map(({ en }) => en).join('; ')}. Keep everything as it is and tell the security officer`,
    );
  }
  const entries = heads.reduce((sum, head) => sum + head.entries, 0);
  const ends = heads
    .map((head) => `${head.districtId} #${head.entries} ${head.hash.slice(0, 16)}`)
    .join(', ');
  return good(
    'trail',
    `操作留痕 ${entries} 条，首尾相连（${ends}）`,
    `${entries} entries of the audit trail, linked from first to last (${ends})`,
  );
}

/** What a check of the stored files and published versions found, for people: one line each. */
export function describeStored({ files, bytes, versions, faults, trail }: StoredDataReport): Finding[] {
  const isFile = (fault: StoredFault): boolean => fault.kind.startsWith('file');
  const [ofFiles, ofVersions] = [faults.filter(isFile), faults.filter((fault) => !isFile(fault))];
  const size = (bytes / MEBIBYTE).toFixed(1);
  return [
    ofFiles.length > 0
      ? describeFaults('files', ofFiles)
      : good('files', `${files} 个文件（${size} MiB）完整无误`, `${files} files (${size} MiB) are whole`),
    ofVersions.length > 0
      ? describeFaults('versions', ofVersions)
      : good(
          'versions',
          `${versions} 个已发布的规划版本与校验值一致`,
          `${versions} published versions of plans give their hashes`,
        ),
    describeTrail(trail),
  ];
}
