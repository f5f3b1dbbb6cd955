import { TimeStrip, TimeStripYears } from '../frame/print-opening.tsx';
import { PublisherTable } from '../publishers/publishers.tsx';
import { LONG, Specimen } from '../specimen/specimen.tsx';
import { spanOf, useWords } from '../words/index.ts';

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
export function ListSpecimens() {
  const words = useWords();
  return (
    <>
      <Specimen name="Heading of a page">
        <header class="page-heading">
          <p class="kicker">Syria</p>
          <h3>{LONG}</h3>
          <p class="lead">{LONG}.</p>
          <p class="aside">{words('counts.events', { count: 0 })}</p>
          <p class="why">{LONG}.</p>
          <p class="on-this-page">
            <a href="#story">{words('story.title')}</a>
          </p>
        </header>
      </Specimen>
      <Specimen name="Strips of time">
        <div class="over-time">
          <p class="aside">{words('standing.overTime')}</p>
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
              <span class="row-count">{words('counts.events', { count: 1204 })}</span>
              <span class="row-span">{spanOf(words, 'June 2017', 'October 2017')}</span>
            </li>
            <li>
              <a href="#longest">{LONG}</a>
              <span class="row-count">{words('counts.events', { count: 1 })}</span>
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
                <p class="branch-count">{words('counts.events', { count: 12 })}</p>
                <TimeStrip days={100} stretches={STRETCHES} />
              </div>
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Publishers">
        <PublisherTable
          publishers={[
            {
              href: '#publisher',
              label: LONG,
              party: true,
              count: 10_000,
              alone: 0,
              onlyVia: false,
            },
          ]}
        />
      </Specimen>
    </>
  );
}
