import { TimeLocatorDrawing } from '../entries/month-section.tsx';
import { Specimen } from '../specimen/specimen.tsx';
import { FROM_THE_RIGHT, OF_PLACE, OF_RECORD, OF_TOPIC, OF_YEAR } from './examples.ts';
import { OverviewOfList } from './overview.tsx';

/** Lists whose overviews differ most, by what they are headed with here. */
const LISTS = [
  ['As of the timeline, or a topic with sub-topics', OF_RECORD],
  ['A topic whose events took their time', OF_TOPIC],
  ['A place where little happened', OF_PLACE],
  ['A single year', OF_YEAR],
] as const;

/** Overviews as readers usually meet them, and where a month stands beside its heading. */
export function OverviewStates() {
  return (
    <>
      <Specimen name="Overviews of lists">
        {LISTS.map(([title, overview], at) => (
          <OverviewOfList overview={overview} title={title} id={`overview-list-${at}`} />
        ))}
      </Specimen>
      <Specimen name="Overview from right to left">
        <div dir="rtl">
          <OverviewOfList overview={FROM_THE_RIGHT} title="كما يُقرأ من اليمين" id="overview-rtl" />
        </div>
      </Specimen>
      <Specimen name="Headings of months">
        {[0, 17, 47].map((at) => (
          <h3 class="month-heading">
            Month {at + 1}
            <TimeLocatorDrawing locator={{ first: '2016', last: '2019', months: 48, at }} />
          </h3>
        ))}
      </Specimen>
    </>
  );
}
