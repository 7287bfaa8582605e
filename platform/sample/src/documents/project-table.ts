import type { DocumentBlock } from './document-block.ts';
import type { Stage } from '@junheng/vocabulary';

/** A building project as the annex lists it; areas in square metres. */
export interface ProjectDraft {
  readonly name: string;
  readonly location: string;
  readonly kind: 'new' | 'enlarge' | 'move' | 'rebuild';
  readonly stages: readonly Stage[];
  readonly year: number;
  readonly land: number | null;
  readonly floor: number;
  readonly places: number;
  /** Key of its town. */
  readonly town: string;
}

/** The table of building projects. */
export function writeProjectTable(projects: readonly ProjectDraft[]): DocumentBlock {
  return {
    kind: 'table',
    widths: [12, 50, 32, 18, 22, 22],
    left: [1, 2],
    head: ['序号', '项目名称', '建设地点', '重点年份', '用地面积（平方米）', '建筑面积（平方米）'],
    rows: projects.map((project, index) => [
      String(index + 1),
      project.name,
      project.location,
      `${project.year}年`,
      project.land === null ? '—' : String(project.land),
      String(project.floor),
    ]),
  };
}
