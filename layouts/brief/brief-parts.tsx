import type { BriefPage, BriefPicture } from '../../src/outputs/brief/brief.ts';
import type { OtherValue as OtherFactValue } from '../../src/outputs/brief/other-facts.ts';
import { PartAnchor } from '../frame/signposts.tsx';
import { part } from '../parts/part.tsx';
import { daysSince, useWords } from '../words/index.ts';

export interface BriefHeadingProps {
  readonly brief: BriefPage;
}

/** What happened, and how sure it is. */
export const BriefHeading = part('brief/heading', ({ brief }: BriefHeadingProps) => {
  const words = useWords();
  const { title, standfirst, language, status, withheld } = brief;
  return (
    <header class="brief-heading">
      <h1 {...language}>{title}</h1>
      {withheld && (
        <p class="brief-status brief-withheld">
          <strong>{words(`withheld.${withheld}`)}</strong>
        </p>
      )}
      {status !== 'confirmed' && (
        <p class={`brief-status brief-status-${status}`}>
          <strong>{words(`status.${status}`)}.</strong> {words(`statusMeaning.${status}`)}
        </p>
      )}
      {standfirst && (
        <p class="standfirst" {...language}>
          {standfirst}
        </p>
      )}
    </header>
  );
});

export interface FactsProps {
  readonly brief: BriefPage;
}

/** Where it happened, what it belongs to, how far from the start of that, and what else is known. */
export const Facts = part('brief/facts', ({ brief }: FactsProps) => {
  const words = useWords();
  const { places, topics, others, when, threads } = brief;
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
              <PartAnchor href={href}>{words.apart(label)}</PartAnchor>
              {words('punctuation.comma')}
              {country}
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt>{words('brief.when')}</dt>
        <dd>
          {when.map(({ href, label }, index) => (
            <>
              {index > 0 && ' – '}
              <a href={href}>{label}</a>
            </>
          ))}
        </dd>
        {distances.map((distance) => (
          <dd>{distance}</dd>
        ))}
      </div>
      <div class="facts-topics">
        <dt>{words('brief.topics')}</dt>
        {topics.map(({ href, label }) => (
          <dd>
            <PartAnchor href={href}>{label}</PartAnchor>
          </dd>
        ))}
      </div>
      {others.map(({ label, values }) => (
        <div>
          <dt>{label}</dt>
          {values.map((value) => (
            <dd>
              <OtherValue value={value} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
});

function OtherValue({ value }: { readonly value: OtherFactValue }) {
  const words = useWords();
  if ('flag' in value) return words(value.flag ? 'brief.yes' : 'brief.no');
  const { text, href, dir } = value;
  return href === undefined ? <span dir={dir}>{text}</span> : <a href={href}>{text}</a>;
}

export interface PictureProps {
  readonly picture: BriefPicture;
}

/** A picture with its caption and credit; its room is kept while it loads. */
export const Picture = part('brief/picture', ({ picture }: PictureProps) => {
  const words = useWords();
  const { src, width, height, sources, sizes, alt, caption, credit } = picture;
  return (
    <figure class="picture">
      <picture>
        {sources.map((source) => (
          <source type={source.type} srcset={source.srcset} sizes={sizes} />
        ))}
        <img src={src} width={width} height={height} alt={alt} loading="lazy" decoding="async" />
      </picture>
      <figcaption>
        {caption && `${caption} `}
        <span class="credit">
          {words('brief.credit')} {credit}
        </span>
      </figcaption>
    </figure>
  );
});
