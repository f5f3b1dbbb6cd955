import type { BriefPage } from '../../src/outputs/pages/brief.ts';
import type { Strings } from '../strings/index.ts';

interface FactsProps {
  readonly brief: BriefPage;
  readonly strings: Strings;
}

/** Where it happened, what it belongs to, and how far from the start of that. */
export function Facts({ brief, strings }: FactsProps) {
  const { places, topics, month, threads } = brief;
  const distances = threads.flatMap(({ since }) =>
    since ? [strings.brief.since(since.days, since.startedBy)] : [],
  );
  return (
    <dl class="facts">
      {places.length > 0 && (
        <div>
          <dt>{strings.brief.where}</dt>
          {places.map(({ href, label, country }) => (
            <dd>
              <a href={href}>{label}</a>
              {strings.punctuation.comma}
              {country}
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt>{strings.brief.when}</dt>
        <dd>
          <a href={month.href}>{month.label}</a>
        </dd>
        {distances.map((distance) => (
          <dd>{distance}</dd>
        ))}
      </div>
      <div>
        <dt>{strings.brief.topics}</dt>
        {topics.map(({ href, label }) => (
          <dd>
            <a href={href}>{label}</a>
          </dd>
        ))}
      </div>
    </dl>
  );
}
