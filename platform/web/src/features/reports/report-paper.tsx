import { CHART_HEIGHT, CHART_WIDTH, dayInWords, drawTargetChart, inlinesOf } from '@junheng/domain';
import type { Block, ChartPanel, Inline, ReportDocument, ReportTable } from '@junheng/domain';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { numberSources } from './number-sources.ts';
import { useReportWords } from './use-report-words.ts';

/** Figures up to this many characters stay on one line with their mark; longer ones are sentences. */
const LONGEST_WHOLE = 16;

const annexId = (title: string): string => `annex-${title}`;

interface Marking {
  readonly numbers: ReadonlyMap<string, number>;
  readonly show: (source: string) => void;
}

/** The mark of a note; a click shows where the figure came from, on paper the number leads to the list at the end. */
function Mark({ source, marking }: { readonly source: string; readonly marking: Marking }): ReactElement {
  const say = useReportWords();
  const number = marking.numbers.get(source) ?? 0;
  return (
    <button
      type="button"
      className="plain-button report-mark"
      aria-label={say('source.open', { number })}
      onClick={() => marking.show(source)}
    >
      <sup>{number}</sup>
    </button>
  );
}

function Pieces({
  inlines,
  marking,
}: {
  readonly inlines: readonly Inline[];
  readonly marking: Marking;
}): ReactElement {
  const pieces = inlines.map((inline, index): ReactNode => {
    if (typeof inline === 'string') return inline;
    const key = `${index} ${inline.text}`;
    if (inline.kind === 'strong') return <strong key={key}>{inline.text}</strong>;
    if (inline.kind === 'amount') return <span key={key}>{inline.text}</span>;
    return (
      <span
        key={key}
        className={inline.text.length <= LONGEST_WHOLE ? 'report-figure is-short' : 'report-figure'}
      >
        <span className="report-number">{inline.text}</span>
        <Mark source={inline.source} marking={marking} />
      </span>
    );
  });
  return <>{pieces}</>;
}

function PaperTable({
  table,
  marking,
}: {
  readonly table: ReportTable;
  readonly marking: Marking;
}): ReactElement {
  return (
    <figure className="report-table">
      {/* A wide table is moved under the finger or by the arrows; the page stays where it is. */}
      <div className="report-scroll" tabIndex={0} role="region" aria-label={table.title}>
        <table>
          <caption>{table.title}</caption>
          <thead>
            <tr>
              {table.columns.map(({ title, source }, index) => (
                <th key={`${index} ${title}`} scope="col">
                  {title}
                  {source === undefined ? null : <Mark source={source} marking={marking} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <tr key={at}>
                {table.columns.map(({ align = 'left' }, index) => (
                  <td key={index} className={`report-${align}`}>
                    <Pieces inlines={inlinesOf(row[index] ?? '')} marking={marking} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.note === undefined ? null : <figcaption>{table.note}</figcaption>}
    </figure>
  );
}

function PaperChart({ panel }: { readonly panel: ChartPanel }): ReactElement {
  const unit = panel.unit === '' ? '' : `（${panel.unit}）`;
  return (
    <figure>
      <figcaption>
        {`${panel.title}${unit}`}
        <br />
        {panel.stateWord}
      </figcaption>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(drawTargetChart(panel))}`}
        width={CHART_WIDTH}
        height={CHART_HEIGHT}
        loading="lazy"
        alt={`${panel.title}${unit}：${panel.stateWord}`}
      />
    </figure>
  );
}

function PaperBlock({
  block,
  marking,
}: {
  readonly block: Block;
  readonly marking: Marking;
}): ReactElement | null {
  switch (block.kind) {
    case 'heading': {
      const Heading = ({ 1: 'h3', 2: 'h4', 3: 'h5' } as const)[block.level];
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p className={block.isFlush === true ? 'report-flush' : undefined}>
          <Pieces inlines={block.inlines} marking={marking} />
        </p>
      );
    case 'table':
      return <PaperTable table={block} marking={marking} />;
    case 'charts':
      return (
        <div className="report-charts">
          {block.panels.map((panel, index) => (
            <PaperChart key={`${index} ${panel.title}`} panel={panel} />
          ))}
        </div>
      );
    case 'annexList':
      return (
        <ol className="report-annexes">
          {block.titles.map((title) => (
            <li key={title}>
              <button
                type="button"
                className="plain-button report-leap"
                onClick={() => document.getElementById(annexId(title))?.scrollIntoView()}
              >
                {title}
              </button>
            </li>
          ))}
        </ol>
      );
    case 'signature':
      return (
        <p className="report-signature">
          {block.organ}
          <br />
          {dayInWords(block.day)}
        </p>
      );
    case 'annex':
      return (
        <header className="report-annex" id={annexId(block.title)}>
          <p>{block.label}</p>
          <h2>{block.title}</h2>
        </header>
      );
    default:
      return null;
  }
}

/** The report itself as it will be printed, block by block, its figures marked; a mark shows the source it stands for. */
export function ReportPaper({ report }: { readonly report: ReportDocument }): ReactElement {
  const say = useReportWords();
  const numbers = useMemo(() => numberSources(report), [report]);
  const [shown, setShown] = useState<string | null>(null);
  const marking: Marking = { numbers, show: setShown };
  return (
    <article className="report-paper" lang="zh-CN" aria-label={say('preview')}>
      <header>
        {report.title.map((line) => (
          <p key={line} className="report-title">
            {line}
          </p>
        ))}
        <p className="report-subtitle">{report.subtitle}</p>
      </header>
      {report.blocks.map((block, index) => (
        <PaperBlock key={index} block={block} marking={marking} />
      ))}
      {numbers.size === 0 ? null : (
        <footer className="report-sources">
          <h3>{say('sources')}</h3>
          <ol>
            {[...numbers.keys()].map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ol>
        </footer>
      )}
      {shown === null ? null : (
        <div className="report-source" role="status">
          <p>
            <sup>{numbers.get(shown)}</sup> {shown}
          </p>
          <Button size="small" onClick={() => setShown(null)}>
            {say('source.close')}
          </Button>
        </div>
      )}
    </article>
  );
}
