import type { SourceView } from '../../src/outputs/pages/source-view.ts';
import { reliabilityOf, useWords } from '../words/index.ts';
import { InlineDate } from './date.tsx';

interface SourceNoteProps {
  readonly source: SourceView;
  /** On a publisher's own page, who it is has been said. */
  readonly ofPublisher?: boolean;
}

/** What a source is, and where a reader finds it. */
export function SourceNote({ source, ofPublisher = false }: SourceNoteProps) {
  const words = useWords();
  const { publisher, kind, party, published, via, reliability, quote } = source;
  return (
    <div class="note">
      <p class="note-title">
        <SourceTitle source={source} />
      </p>
      <p class="note-facts">
        {publisher && !ofPublisher && (
          <span>
            <a href={publisher.href}>{publisher.label}</a>
          </span>
        )}
        {published && <InlineDate date={published} />}
        {via.length > 0 && (
          <span>
            {words.rich('sources.via', {
              names: (
                <>
                  {via.map(({ href, label }, index) => (
                    <>
                      {index > 0 && words('punctuation.comma')}
                      <a href={href}>{label}</a>
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
      {quote && <blockquote class="note-quote">{quote}</blockquote>}
      <Copies source={source} />
    </div>
  );
}

/** Leads to the page that was read, or to its copy where the page is gone. */
function SourceTitle({ source }: SourceNoteProps) {
  const words = useWords();
  const { title, url, archived, dead, host } = source;
  const href = dead ? archived : url;
  const shown = title ?? host ?? words('sources.untitled');
  if (href === undefined) return <>{shown}</>;
  return (
    <a href={href} rel="external">
      {shown}
    </a>
  );
}

function Copies({ source }: SourceNoteProps) {
  const words = useWords();
  const { url, host, archived, dead, accessed } = source;
  return (
    <p class="note-copies">
      {dead && (
        <strong>{archived ? words('standing.deadCopy') : words('standing.deadNoCopy')}</strong>
      )}
      {url === undefined ? (
        <span>{words('sources.noAddress')}</span>
      ) : (
        <Address url={url} words={dead && !archived ? url : (host ?? url)} />
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
