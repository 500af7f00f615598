import { scaleLinear, scaleTime } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { Api } from '../api/client';
import { number, shortDay } from '../words/time';
import { messages } from '../words/words';

const t = messages('census-chart', {
  alt: [
    'Grafik hunian dari {from} sampai {to}: terakhir {residents} penghuni dari {beds} tempat tidur; tertinggi {most}.',
    'Chart of occupancy from {from} to {to}: {residents} residents of {beds} beds at the end; {most} at most.',
  ],
  residents: ['Penghuni', 'Residents'],
  beds: ['Tempat tidur yang dibuka', 'Beds that are open'],
  reported: ['Menurut laporan sensus terakhir, belum dicatat per orang', 'By the last census reported, not recorded person by person'],
  over: ['Di atas kapasitas', 'Over capacity'],
  unknown: ['tidak diketahui', 'not known'],
});

const HEIGHT = 260;
const EDGE = { top: 12, right: 12, bottom: 28, left: 40 };

interface Point {
  readonly at: Date;
  readonly residents: number | null;
  /** where nobody is recorded: how many somebody reported last, however long ago */
  readonly reported: number | null;
  readonly beds: number | null;
}

/**
 * Residents against beds. Where the residents are above the beds it is red; where nobody is recorded there is only what was reported, dashed, and where that is
 * not known either there is no line.
 */
export function CensusChart({ days }: { readonly days: readonly Api<'CensusDay'>[] }) {
  const width = innerWidth < 640 ? 360 : 720; // so that its words stay legible on a phone
  const points: readonly Point[] = days.map(({ day, residents, bedsOpen, reported }) => ({
    at: new Date(`${day}T12:00:00+07:00`),
    residents,
    reported: residents === null ? (reported?.present ?? null) : null,
    beds: bedsOpen,
  }));
  const [first, last] = [points[0]!, points.at(-1)!];
  const most = Math.max(1, ...points.flatMap(({ residents, reported, beds }) => [residents ?? 0, reported ?? 0, beds ?? 0]));
  const x = scaleTime([first.at, last.at], [EDGE.left, width - EDGE.right]);
  const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4);
  const known = line<Point>()
    .defined(({ residents }) => residents !== null)
    .x(({ at }) => x(at))
    .y(({ residents }) => y(residents!))
    .curve(curveStepAfter);
  const said = line<Point>()
    .defined(({ reported }) => reported !== null)
    .x(({ at }) => x(at))
    .y(({ reported }) => y(reported!))
    .curve(curveStepAfter);
  const beds = line<Point>()
    .defined(({ beds: open }) => open !== null)
    .x(({ at }) => x(at))
    .y(({ beds: open }) => y(open!))
    .curve(curveStepAfter);
  const filled = area<Point>()
    .defined(({ residents }) => residents !== null)
    .x(({ at }) => x(at))
    .y0(y(0))
    .y1(({ residents }) => y(residents!))
    .curve(curveStepAfter);
  const over = area<Point>()
    .defined(({ residents, beds: open }) => residents !== null && open !== null && residents > open)
    .x(({ at }) => x(at))
    .y0(({ beds: open }) => y(open!))
    .y1(({ residents }) => y(residents!))
    .curve(curveStepAfter);
  const saying = (value: number | null): string => (value === null ? t('unknown') : number(value));
  return (
    <figure className="census-chart">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t('alt', {
          from: shortDay(first.at),
          to: shortDay(last.at),
          residents: saying(last.residents ?? last.reported),
          beds: saying(last.beds),
          most: number(Math.max(0, ...points.map(({ residents, reported }) => residents ?? reported ?? 0))),
        })}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className="rule" x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} />
            <text x={EDGE.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        {x.ticks(width / 144).map((tick) => (
          <text key={tick.getTime()} x={x(tick)} y={HEIGHT - 8} textAnchor="middle">
            {shortDay(tick).replace(/ \d{4}$/, '')}
          </text>
        ))}
        <path className="people" d={filled(points) ?? undefined} />
        <path className="over" d={over(points) ?? undefined} />
        <path className="reported-line" d={said(points) ?? undefined} />
        <path className="people-line" d={known(points) ?? undefined} />
        <path className="beds-line" d={beds(points) ?? undefined} />
      </svg>
      <figcaption className="row small">
        <span className="key people-line">{t('residents')}</span>
        {points.some(({ reported }) => reported !== null) && <span className="key reported-line">{t('reported')}</span>}
        <span className="key beds-line">{t('beds')}</span>
        <span className="key over">{t('over')}</span>
      </figcaption>
    </figure>
  );
}
