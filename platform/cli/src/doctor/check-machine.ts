import { spawnSync } from 'node:child_process';
import { access, constants, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bad, good, warning } from './finding.ts';
import type { Finding } from './finding.ts';

const OLDEST_NODE = [22, 18] as const;
const GIBIBYTE = 1_073_741_824;
/** Below the first it is in the way, below the second worth knowing. */
const LEAST_SPACE = [0.2 * GIBIBYTE, 2 * GIBIBYTE] as const;

/** Whether this Node can run the sources. */
export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isNew
    ? good('node', `Node.js ${version}`, `Node.js ${version}`)
    : bad(
        'node',
        `Node.js ${version} 太旧，需要 22.18 以上`,
        `Node.js ${version} is too old; 22.18 or newer is needed`,
      );
}

/** Whether the data folder can be written to. */
export async function checkWriting(folder: string): Promise<Finding> {
  const probe = join(folder, `.junheng-doctor-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, 'x');
    await rm(probe);
    return good('folder', `数据目录可写：${folder}`, `the data folder can be written: ${folder}`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return bad(
      'folder',
      `数据目录不可写（${code}）：${folder}，请检查权限`,
      `the data folder cannot be written (${code}): ${folder}; check its permissions`,
    );
  }
}

/** Whether there is room on the disk of the data folder. */
export async function checkSpace(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const bytes = bavail * bsize;
  const words = `${(bytes / GIBIBYTE).toFixed(1)} GiB`;
  const [least, little] = LEAST_SPACE;
  if (bytes < least)
    return bad('disk', `磁盘只剩 ${words}，请先清理`, `only ${words} left on the disk; make room first`);
  if (bytes < little) return warning('disk', `磁盘只剩 ${words}`, `only ${words} left on the disk`);
  return good('disk', `磁盘剩余 ${words}`, `${words} free on the disk`);
}

/** Whether the machine has a font with Chinese characters, for pictures and reports made on it; browsers bring their own. */
export function checkFonts(): Finding {
  if (process.platform !== 'linux')
    return good('fonts', '系统自带中文字体', 'the system brings Chinese fonts');
  const found = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  const first = (found.stdout ?? '').split('\n').find((line) => line.trim() !== '');
  if (found.status === 0 && first !== undefined) {
    return good('fonts', `中文字体：${first.trim()}`, `Chinese font: ${first.trim()}`);
  }
  return warning(
    'fonts',
    '没有找到中文字体，服务器上生成的图片可能缺字；可安装 fonts-noto-cjk',
    'no Chinese font found; pictures made on this server may lack characters; install fonts-noto-cjk',
  );
}

/** Whether the pages are built. */
export async function checkPages(folder: string): Promise<Finding> {
  const isBuilt = await access(join(folder, 'index.html'), constants.R_OK).then(
    () => true,
    () => false,
  );
  return isBuilt
    ? good('pages', '网页已构建', 'the pages are built')
    : warning(
        'pages',
        '网页尚未构建，用 npm start 启动时会自动构建',
        'the pages are not built yet; npm start builds them',
      );
}
