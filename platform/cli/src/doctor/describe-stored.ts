import type { StoredDataReport, StoredFault } from '@junheng/database';
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

/** What a check of the stored files and published versions found, for people: one line each. */
export function describeStored({ files, bytes, versions, faults }: StoredDataReport): Finding[] {
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
  ];
}
