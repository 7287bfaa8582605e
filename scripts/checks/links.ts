import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceFiles } from '../support/source-files.ts';
import type { CheckResult } from '../support/source-files.ts';
import { root } from '../ensure-install.mjs';

const LINK = /!?\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)|<img[^>]+src="([^"]+)"/gu;

/** The anchor that a heading gets on a page, as VitePress and code hosts make it. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/`/gu, '')
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .replace(/\s+/gu, '-');
}

/** Every relative link of every document leads to a file that exists, and its anchor to a heading. VitePress checks its own pages again. */
export async function check(): Promise<CheckResult> {
  const problems: string[] = [];
  const documents = sourceFiles((path) => path.endsWith('.md'));
  for (const document of documents) {
    const prose = document.text.replace(/```[\s\S]*?```/gu, '').replace(/`[^`\n]*`/gu, '');
    for (const match of prose.matchAll(LINK)) {
      const link = match[1] ?? match[2] ?? '';
      if (/^[a-z]+:/u.test(link)) continue;
      const [path = '', anchor] = link.split('#');
      const base = path.startsWith('/') ? join('docs', path) : join(dirname(document.path), path);
      const candidates =
        path === ''
          ? [document.path]
          : [
              base,
              `${base}.md`,
              join(base, 'index.md'),
              base.replace(/\.html$/u, '.md'),
              join('docs/public', path),
            ];
      const found = candidates.find((candidate) => existsSync(join(root, candidate)));
      if (found === undefined) problems.push(`${document.path} links to ${link}, which does not exist`);
      else if (anchor !== undefined && found.endsWith('.md')) {
        const target = documents.find((other) => other.path === found);
        const anchors = [...(target?.text ?? '').matchAll(/^#{1,6}\s+(.*)$/gmu)].map((heading) =>
          anchorOf(heading[1] ?? ''),
        );
        if (!anchors.includes(decodeURIComponent(anchor).toLowerCase()))
          problems.push(`${document.path} links to ${link}; there is no such heading`);
      }
    }
  }
  return { seen: documents.length, problems };
}
