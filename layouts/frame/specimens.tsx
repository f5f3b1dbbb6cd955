import { Specimen } from '../specimen/specimen.tsx';
import { useWords } from '../words/index.ts';
import { ProseContents } from './prose.tsx';

const BODY = {
  ...{ html: '', hash: '', words: 0 },
  headings: ['What it is', 'What it is not', 'How long a heading of a page may become'].map(
    (text, at) => ({ level: 2, text, id: `heading-${at}` }),
  ),
};

/** Links and controls as they lie, to be hovered, focused and pressed by whoever looks at them. */
export function ControlSpecimens() {
  const words = useWords();
  return (
    <Specimen name="Controls">
      <div class="prose-page">
        <p>A page of text.</p>
        <ProseContents body={BODY} />
      </div>
      <p>
        <a href="#never-visited">A link that nobody followed</a>, and{' '}
        {/* Whoever sees this page has visited it. */}
        <a href="./">one that was followed</a>.
      </p>
      <p>
        <button type="button">A button</button>{' '}
        <button type="button" disabled>
          A button that does nothing now
        </button>
      </p>
      <details>
        <summary>{words('map.table')}</summary>
        <p>What was folded away.</p>
      </details>
      <details open>
        <summary>{words('overview.table')}</summary>
        <p>What was unfolded.</p>
      </details>
      <p>
        <label>
          <input type="checkbox" /> Not chosen
        </label>{' '}
        <label>
          <input type="checkbox" checked /> Chosen
        </label>{' '}
        <label>
          <input type="checkbox" disabled /> Not to be chosen
        </label>
      </p>
      <fieldset class="filter-dates">
        <legend>{words('filters.dates')}</legend>
        <label>
          {words('filters.from')} <input type="month" value="2017-06" />
        </label>
        <label>
          {words('filters.to')} <input type="month" value="2030-01" max="2019-12" />
        </label>
      </fieldset>
    </Specimen>
  );
}
