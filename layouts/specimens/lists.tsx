import { TimeStrip, TimeStripYears } from '../components/time-strip.tsx';
import { Specimen, type SpecimensProps } from './specimen.tsx';
import { LONG } from './words.ts';

const STRETCHES = [
  { x: 0, width: 4 },
  { x: 40, width: 0.5 },
  { x: 90, width: 10 },
];

const YEARS = [
  { x: 0, label: '2016', named: 'always' },
  { x: 50, label: '2017', named: 'always' },
] as const;

/** How pages begin, and the lists of topics, places, publishers and files. */
export function ListSpecimens({ strings }: SpecimensProps) {
  const { name, reliability, briefs, alone } = strings.publishers;
  return (
    <>
      <Specimen name="Heading of a page">
        <header class="page-heading">
          <p class="kicker">Syria</p>
          <h3>{LONG}</h3>
          <p class="lead">{LONG}.</p>
          <p class="aside">{strings.counts.events(0)}</p>
          <p class="why">{LONG}.</p>
        </header>
      </Specimen>
      <Specimen name="Strips of time">
        <div class="over-time">
          <p class="aside">{strings.standing.overTime}</p>
          <TimeStrip days={100} stretches={STRETCHES} />
        </div>
        <TimeStrip days={100} stretches={[]} years={YEARS} />
      </Specimen>
      <Specimen name="Rows">
        <section class="country">
          <h3>Syria</h3>
          <ul class="rows">
            <li>
              <a href="#raqqa">Raqqa</a>
              <span class="row-count">{strings.counts.events(1204)}</span>
              <span class="row-span">{strings.span.fromTo('June 2017', 'October 2017')}</span>
            </li>
            <li>
              <a href="#longest">{LONG}</a>
              <span class="row-count">{strings.counts.events(1)}</span>
            </li>
          </ul>
        </section>
      </Specimen>
      <Specimen name="Topics">
        <TimeStripYears days={100} years={YEARS} />
        <ul class="branches branches-2">
          {[LONG, 'Raqqa'].map((label) => (
            <li>
              <div class="branch">
                <h3 class="branch-name">
                  <a href="#topic">{label}</a>
                </h3>
                <p class="branch-description">{LONG}.</p>
                <p class="branch-count">{strings.counts.events(12)}</p>
                <TimeStrip days={100} stretches={STRETCHES} />
              </div>
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Publishers">
        <table class="publishers">
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">{reliability}</th>
              <th scope="col" class="number">
                {briefs}
              </th>
              <th scope="col" class="number">
                {alone}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <a href="#publisher">{LONG}</a>
                <span class="remark">{strings.sources.party}</span>
              </th>
              <td>{strings.publishers.unrated}</td>
              <td class="number">{strings.counts.number(10_000)}</td>
              <td class="number">{strings.counts.number(0)}</td>
            </tr>
          </tbody>
        </table>
      </Specimen>
    </>
  );
}
