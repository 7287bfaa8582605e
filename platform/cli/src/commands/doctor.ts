import { join } from 'node:path';
import { ok } from '@junheng/kernel';
import type { Command } from '../command.ts';
import { readSecurityFacts } from '../doctor/check-security.ts';
import { judgeControls } from '../doctor/dengbao.ts';
import { tellControls } from '../doctor/tell-controls.ts';
import { checkData } from '../doctor/check-data.ts';
import { checkFonts, checkNode, checkPages, checkSpace, checkWriting } from '../doctor/check-machine.ts';
import type { Finding } from '../doctor/finding.ts';
import { placeOptions, readDataFolder, readPlace, rootFolder } from '../house/read-place.ts';

const marks = { good: '●', warning: '○', bad: '▲' } as const;

export const command: Command = {
  summary: {
    zh: '（--dengbao：逐条列出等保 2.0 控制项）检查运行环境：Node、目录权限、磁盘、字体、数据库、数据结构',
    en: '(--dengbao: each control of MLPS 2.0) Check what running needs: Node, folder, disk, fonts, database, schema',
  },
  usage: '[--dengbao] [--data DIR] [--json]',
  options: {
    ...placeOptions,
    dengbao: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  async run(context) {
    const folder = readDataFolder(context);
    if (context.options['dengbao'] === true) {
      const controls = judgeControls(await readSecurityFacts(readPlace(context), folder));
      context.print(context.options['json'] === true ? JSON.stringify({ controls }) : tellControls(controls));
      return ok(controls.some(({ state }) => state === 'setting' || state === 'missing') ? 1 : 0);
    }
    const writing = await checkWriting(folder);
    const isUsable = writing.state !== 'bad';
    const place = readPlace(context);
    const findings: Finding[] = [
      checkNode(),
      writing,
      ...(isUsable ? [await checkSpace(folder)] : []),
      checkFonts(),
      await checkPages(join(rootFolder, 'platform', 'web', 'dist', 'app')),
      ...(isUsable || 'url' in place ? await checkData(place) : []),
    ];
    const isWell = findings.every((finding) => finding.state !== 'bad');
    if (context.options['json'] === true) context.print(JSON.stringify({ well: isWell, findings }));
    else {
      context.print(findings.map(({ state, zh, en }) => `${marks[state]} ${zh}\n  ${en}`).join('\n'));
      context.print(isWell ? '检查通过 · all well' : '有问题须先解决（▲） · see the lines marked ▲');
    }
    return ok(isWell ? 0 : 1);
  },
};
