import type { ComponentChildren } from 'preact';
import type { ShownDate } from '../../src/outputs/dates/shown-date.ts';
import type {
  BriefEmbed as BriefEmbedModel,
  ClaimsEmbed as ClaimsEmbedModel,
  EmbeddedClaim,
  EmbeddedEvent,
  TopicEmbed as TopicEmbedModel,
} from '../../src/outputs/embed/embed.ts';
import { SaidOn, Subject } from '../claims/claim.tsx';
import { dateText, InlineDate } from '../dates/date.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { claimUnit, claimValue, useWords } from '../words/index.ts';

/** Nothing runs, and nothing but the styles is loaded. Hosts say which sites may show it. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

interface FrameProps {
  readonly model: BriefEmbedModel | ClaimsEmbedModel | TopicEmbedModel;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A page that other sites show in a frame: its links leave the frame. */
function Frame({ model, title, children }: FrameProps) {
  const words = useWords();
  const { shell, href, asOf, latestDate, oEmbed } = model;
  const { site, assets } = shell;
  return (
    <html lang={shell.lang} dir={shell.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
        <title>{`${words.apart(title)} · ${words.apart(site.title)}`}</title>
        <meta name="description" content={site.description} />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="canonical" href={shell.canonical} />
        <link rel="alternate" type="application/json+oembed" href={oEmbed} title={title} />
        {assets.embedStyles && <link rel="stylesheet" href={assets.embedStyles} />}
      </head>
      <body>
        <main>{children}</main>
        <footer>
          {asOf && <span>{words('embed.asOf', { date: dateText(asOf) })}</span>}
          {latestDate && <span>{words('brief.lastChange', { date: dateText(latestDate) })}</span>}
          <a href={shell.home} target="_top">
            {site.title}
          </a>
          <a href={href} target="_top">
            {words('embed.inFull')}
          </a>
        </footer>
      </body>
    </html>
  );
}

/** What a reader must know first: that it is not confirmed, was corrected, or turned out to be wrong. */
function Notice({ model }: { readonly model: BriefEmbedModel | ClaimsEmbedModel }) {
  const words = useWords();
  const { status, corrections, earlierCorrections, href } = model;
  if (status === 'confirmed' && corrections.length === 0) return null;
  return (
    <aside>
      {status !== 'confirmed' && (
        <p>
          <strong>{words(`status.${status}`)}.</strong> {words(`statusMeaning.${status}`)}
        </p>
      )}
      {corrections.map(({ kind, date, note }) => (
        <p>
          <strong>
            {words(`corrections.kinds.${kind}`)}
            {words('punctuation.comma')}
            {dateText(date)}:
          </strong>{' '}
          {words.apart(note)}
        </p>
      ))}
      {earlierCorrections > 0 && (
        <p>
          <a href={href} target="_top">
            {words('counts.andMore', { count: earlierCorrections })}
          </a>
        </p>
      )}
    </aside>
  );
}

function EventDate({ date }: { readonly date: ShownDate }) {
  return (
    <p>
      <small>
        <InlineDate date={date} />
      </small>
    </p>
  );
}

/** An event in a frame. */
export function BriefEmbed({ model }: PageProps<BriefEmbedModel>) {
  const { title, language, date, href, summary } = model;
  return (
    <Frame model={model} title={title}>
      <Notice model={model} />
      <EventDate date={date} />
      <h1 {...language}>
        <a href={href} target="_top">
          {title}
        </a>
      </h1>
      <p {...language}>{summary}</p>
    </Frame>
  );
}

/** What an event's brief holds of one measure, with who says so. */
export function ClaimsEmbed({ model }: PageProps<ClaimsEmbedModel>) {
  const words = useWords();
  const { title, language, date, href, measure, unit, claims, more, differs, all } = model;
  return (
    <Frame model={model} title={`${measure}: ${title}`}>
      <Notice model={model} />
      <h1>{measure}</h1>
      <EventDate date={date} />
      <p>
        <a href={href} target="_top" {...language}>
          {title}
        </a>
      </p>
      <ul>
        {claims.map((claim) => (
          <Claim claim={claim} unit={unit} />
        ))}
        {more > 0 && <li>{words('counts.andMore', { count: more })}</li>}
      </ul>
      {(differs || all) && (
        <p>
          {differs && `${words('claims.differSentence')} `}
          {all && (
            <a href={all.href} target="_top">
              {words('measures.all', { count: all.count })}
            </a>
          )}
        </p>
      )}
    </Frame>
  );
}

function Claim({
  claim,
  unit,
}: {
  readonly claim: EmbeddedClaim;
  readonly unit: string | undefined;
}) {
  const words = useWords();
  const { id, value, by, subject, note, superseded, successor } = claim;
  const inUnit = (of: EmbeddedClaim['value']) =>
    `${claimValue(words, of)}${unit ? ` ${words.apart(claimUnit(unit, of))}` : ''}`;
  const said = inUnit(value);
  return (
    <li id={id}>
      <p>{superseded ? <s>{said}</s> : said}</p>
      <p>
        {words.apart(by)}
        <SaidOn said={claim} />
      </p>
      {subject && (
        <p>
          <Subject subject={subject} />
        </p>
      )}
      {note && note !== subject?.scope && <p>{words.apart(note)}</p>}
      {superseded && (
        <p>
          <strong>{words('claims.superseded', { date: dateText(superseded) })}.</strong>{' '}
          {successor && (
            <a href={successor.href} target="_top">
              {words('embed.instead', {
                value: inUnit(successor.value),
                by: words.apart(successor.by),
              })}
            </a>
          )}
        </p>
      )}
    </li>
  );
}

/** The latest events of a topic. */
export function TopicEmbed({ model }: PageProps<TopicEmbedModel>) {
  const words = useWords();
  const { title, href, count, events } = model;
  return (
    <Frame model={model} title={title}>
      <h1>
        <a href={href} target="_top">
          {title}
        </a>
      </h1>
      <p>
        {count > events.length
          ? words('embed.latest', { count: events.length, total: count })
          : words('counts.events', { count })}
      </p>
      <ol>
        {events.map((event) => (
          <li>
            <EventDate date={event.date} />
            <h2 {...event.language}>
              <a href={event.href} target="_top">
                {event.title}
              </a>
            </h2>
            <Marks event={event} />
          </li>
        ))}
      </ol>
    </Frame>
  );
}

/** What a reader must know of an event in a list. */
function Marks({ event: { status, corrected } }: { readonly event: EmbeddedEvent }) {
  const words = useWords();
  const said = [
    ...(status === 'confirmed' ? [] : [words(`status.${status}`)]),
    ...(corrected && status !== 'retracted' ? [words('entry.corrected')] : []),
  ];
  return said.length === 0 ? null : <strong>{said.join(' · ')}</strong>;
}
