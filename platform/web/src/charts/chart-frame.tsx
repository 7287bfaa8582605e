import './charts.css';
import { useRef, useState } from 'react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { saveCsv, savePng, saveSvg, saveXlsx } from './save-picture.ts';

interface ChartFrameProps {
  /** A sentence that says what the chart says. */
  readonly title: string;
  readonly fileName: string;
  /** The same figures as rows; the first is the heading. */
  readonly rows: readonly (readonly string[])[];
  readonly picture: (ref: RefObject<SVGSVGElement | null>) => ReactNode;
}

/** A chart with its sentence, its figures as a table, and its files: PNG, SVG, CSV and XLSX. */
export function ChartFrame({ title, fileName, rows, picture }: ChartFrameProps): ReactElement {
  const say = useCommonWords();
  const ref = useRef<SVGSVGElement>(null);
  const [isTable, setIsTable] = useState(false);
  const [heading, ...lines] = rows;
  return (
    <figure className="chart-frame keep-together">
      <figcaption>{title}</figcaption>
      <div hidden={isTable}>{picture(ref)}</div>
      {isTable ? (
        <table className="data-table">
          <thead>
            <tr>
              {heading?.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line[0]}>
                {line.map((cell, index) => (
                  <td key={heading?.[index] ?? index} className="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <div className="chart-tools screen-only">
        <button
          type="button"
          className="plain-button"
          aria-pressed={isTable}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? say('chart.asPicture') : say('chart.asTable')}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => ref.current && void savePng(ref.current, fileName)}
        >
          PNG
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => ref.current && saveSvg(ref.current, fileName)}
        >
          SVG
        </button>
        <button type="button" className="plain-button" onClick={() => saveCsv(rows, fileName)}>
          CSV
        </button>
        <button type="button" className="plain-button" onClick={() => saveXlsx(rows, fileName)}>
          XLSX
        </button>
      </div>
    </figure>
  );
}
