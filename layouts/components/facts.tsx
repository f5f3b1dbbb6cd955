import type { BriefPage } from '../../src/outputs/pages/brief.ts';
import { daysSince, useWords } from '../words/index.ts';

interface FactsProps {
  readonly brief: BriefPage;
}

/** Where it happened, what it belongs to, and how far from the start of that. */
export function Facts({ brief }: FactsProps) {
  const words = useWords();
  const { places, topics, month, threads } = brief;
  const distances = threads.flatMap(({ since }) =>
    since ? [daysSince(words, since.days, since.startedBy)] : [],
  );
  return (
    <dl class="facts">
      {places.length > 0 && (
        <div>
          <dt>{words('brief.where')}</dt>
          {places.map(({ href, label, country }) => (
            <dd>
              <a href={href}>{label}</a>
              {words('punctuation.comma')}
              {country}
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt>{words('brief.when')}</dt>
        <dd>
          <a href={month.href}>{month.label}</a>
        </dd>
        {distances.map((distance) => (
          <dd>{distance}</dd>
        ))}
      </div>
      <div>
        <dt>{words('brief.topics')}</dt>
        {topics.map(({ href, label }) => (
          <dd>
            <a href={href}>{label}</a>
          </dd>
        ))}
      </div>
    </dl>
  );
}
