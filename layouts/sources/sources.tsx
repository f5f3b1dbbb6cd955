import type { BriefLink } from '../../src/outputs/entries/brief-link.ts';
import type { SourceStanding, SourceView } from '../../src/outputs/sources/source-view.ts';
import { InlineDate } from '../dates/date.tsx';
import { BriefPointer } from '../entries/brief-pointer.tsx';
import { PartAnchor } from '../frame/signposts.tsx';
import { part } from '../parts/part.tsx';
import { reliabilityOf, restsOn, useWords } from '../words/index.ts';

interface SourceNoteProps {
  readonly source: SourceView;
  /** On a publisher's own page, who it is has been said. */
  readonly ofPublisher?: boolean;
}

/** What a source is, and where a reader finds it. */
export function SourceNote({ source, ofPublisher = false }: SourceNoteProps) {
  const words = useWords();
  const { publisher, kind, party, published, time, via, reliability, quote, passage } = source;
  const { what, authors, page, paragraph, language } = source;
  return (
    <div class="note">
      <p class="note-title">
        <SourceTitle source={source} />
      </p>
      <p class="note-facts">
        {what && <span>{words(`sources.forms.${what}`)}</span>}
        {authors.length > 0 && <bdi>{authors.join(words('punctuation.comma'))}</bdi>}
        {publisher && !ofPublisher && (
          <span>
            <PartAnchor href={publisher.href}>{words.apart(publisher.label)}</PartAnchor>
          </span>
        )}
        {published && <InlineDate date={published} />}
        {time && <bdi class="note-time">{time}</bdi>}
        {page && <span>{words('sources.page', { page, count: numbersIn(page) })}</span>}
        {paragraph && (
          <span>{words('sources.paragraph', { paragraph, count: numbersIn(paragraph) })}</span>
        )}
        {language && <span>{words('sources.inLanguage', { language: language.name })}</span>}
        {via.length > 0 && (
          <span>
            {words.rich('sources.via', {
              names: (
                <>
                  {via.map(({ href, label }, index) => (
                    <>
                      {index > 0 && words('punctuation.comma')}
                      <PartAnchor href={href}>{words.apart(label)}</PartAnchor>
                    </>
                  ))}
                </>
              ),
            })}
          </span>
        )}
        {kind && !ofPublisher && <span>{words(`sources.kinds.${kind}`)}</span>}
        {party && !ofPublisher && <span class="note-party">{words('sources.party')}</span>}
        {reliability && !ofPublisher && (
          <span class="note-reliability">
            {words('publishers.reliability')} {reliabilityOf(words, reliability)}
          </span>
        )}
      </p>
      {quote && (
        <blockquote class="note-quote" lang={language?.lang} dir={language?.dir}>
          {quote}
        </blockquote>
      )}
      {passage && (
        <p class="note-copies">
          <a class="note-host" href={passage} rel="external">
            {words('sources.passage')}
          </a>
        </p>
      )}
      <Copies source={source} />
    </div>
  );
}

/** One page is "p. 34", and several are "pp. 34–36". */
function numbersIn(where: string): number {
  return where.match(/\p{N}+/gu)?.length ?? 1;
}

/** Leads to the page that was read, or to its copy where the page is gone. */
function SourceTitle({ source }: SourceNoteProps) {
  const words = useWords();
  const { title, url, archived, dead, host, language, what, authors } = source;
  const href = dead ? archived : url;
  const own = title === undefined ? undefined : language;
  const named = what && authors[0] ? authors.join(words('punctuation.comma')) : undefined;
  const shown = title ?? host ?? named ?? words('sources.untitled');
  if (href === undefined) {
    return (
      <bdi lang={own?.lang} dir={own?.dir}>
        {shown}
      </bdi>
    );
  }
  return (
    <a href={href} rel="external" lang={own?.lang} dir={own?.dir} hreflang={language?.lang}>
      {shown}
    </a>
  );
}

function Copies({ source }: SourceNoteProps) {
  const words = useWords();
  const { url, host, archived, dead, accessed, what, capture } = source;
  return (
    <p class="note-copies">
      {dead && (
        <strong>{archived ? words('standing.deadCopy') : words('standing.deadNoCopy')}</strong>
      )}
      {url !== undefined ? (
        <Address url={url} words={dead && !archived ? url : (host ?? url)} />
      ) : (
        // Of a book or an interview nobody expects one.
        (what === undefined || what === 'article') && <span>{words('sources.noAddress')}</span>
      )}
      {accessed && (
        <span>{words.rich('sources.accessed', { date: <InlineDate date={accessed} /> })}</span>
      )}
      {archived && (
        <span>
          <a class="note-host" href={archived} rel="external">
            {words('sources.archived')}
          </a>
          <span class="print-only note-address">{archived}</span>
        </span>
      )}
      {capture && (
        <span>
          {words.rich('sources.capture', {
            date: <InlineDate date={capture.day} />,
            hash: <code class="note-hash">{capture.sha256}</code>,
          })}
        </span>
      )}
    </p>
  );
}

/** On a screen the host is enough; on paper the address is all there is. */
function Address({ url, words }: { readonly url: string; readonly words: string }) {
  return (
    <span>
      <span class="note-host">{words}</span>
      <span class="print-only note-address">{url}</span>
    </span>
  );
}

interface SourceUsesProps {
  readonly uses: readonly {
    readonly brief: BriefLink;
    readonly source: SourceView;
    /** The brief rests on this publisher alone. */
    readonly alone?: boolean;
  }[];
  /** On a publisher's own page, who it is has been said. */
  readonly ofPublisher?: boolean;
  /** The level of the headings that name the briefs. */
  readonly level: 2 | 3;
}

/** Sources, each under the brief that it stands behind. */
export function SourceUses({ uses, ofPublisher = false, level }: SourceUsesProps) {
  const words = useWords();
  const Heading = `h${level}` as const;
  return (
    <ul>
      {uses.map(({ brief, source, alone }) => (
        <li>
          <Heading class="use-brief">
            <BriefPointer brief={brief} />
          </Heading>
          {alone && <p class="use-alone">{words('standing.restsAlone')}</p>}
          <SourceNote source={source} ofPublisher={ofPublisher} />
        </li>
      ))}
    </ul>
  );
}

export interface SourcesProps {
  readonly sources: readonly SourceView[];
  readonly standing: SourceStanding;
}

/** The sources of a brief as numbered notes, with what to know about them together. */
export const Sources = part('brief/sources', ({ sources, standing }: SourcesProps) => {
  const words = useWords();
  const { independent, shared, onlyPublisher } = standing;
  const cautions = [
    independent === 1 && restsOn(words, onlyPublisher?.label, standing.sources),
    standing.secondHand && words('sources.secondHand'),
    standing.partyOnly && words('sources.partyOnly'),
  ].filter((caution): caution is string => caution !== false);
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">{words('brief.sources')}</h2>
      {cautions.length > 0 && <p class="cautions">{cautions.join(' ')}</p>}
      {independent > 1 && shared.length > 0 && (
        <p class="independence">
          {words('standing.counted', { sources: standing.sources, independent })}{' '}
          {shared
            .map(({ numbers, publisher }) => {
              const of = numbers.map(words.number);
              return publisher
                ? words('standing.sharedBy', { numbers: of, publisher: publisher.label })
                : words('standing.shared', { numbers: of });
            })
            .join(words('punctuation.semicolon'))}
          .
        </p>
      )}
      <ol class="notes">
        {sources.map((source) => (
          <li id={`source-${source.number}`} data-number={words.number(source.number)}>
            <SourceNote source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
});
