import type { SourceView } from '../../src/outputs/pages/source-view.ts';
import type { Strings } from '../strings/index.ts';
import { InlineDate } from './date.tsx';

interface SourceNoteProps {
  readonly source: SourceView;
  readonly strings: Strings;
  /** On a publisher's own page, who it is has been said. */
  readonly ofPublisher?: boolean;
}

/** What a source is, and where a reader finds it. */
export function SourceNote({ source, strings, ofPublisher = false }: SourceNoteProps) {
  const { publisher, kind, party, published, via, reliability, quote } = source;
  return (
    <div class="note">
      <p class="note-title">
        <SourceTitle source={source} strings={strings} />
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
            {strings.sources.via}{' '}
            {via.map(({ href, label }, index) => (
              <>
                {index > 0 && strings.punctuation.comma}
                <a href={href}>{label}</a>
              </>
            ))}
          </span>
        )}
        {kind && !ofPublisher && <span>{strings.sources.kinds[kind]}</span>}
        {party && !ofPublisher && <span class="note-party">{strings.sources.party}</span>}
        {reliability && !ofPublisher && (
          <span class="note-reliability">
            {strings.publishers.reliability} {strings.sources.reliability(reliability)}
          </span>
        )}
      </p>
      {quote && <blockquote class="note-quote">{quote}</blockquote>}
      <Copies source={source} strings={strings} />
    </div>
  );
}

/** Leads to the page that was read, or to its copy where the page is gone. */
function SourceTitle({ source, strings }: SourceNoteProps) {
  const { title, url, archived, dead, host } = source;
  const href = dead ? archived : url;
  const words = title ?? host ?? strings.sources.untitled;
  if (href === undefined) return <>{words}</>;
  return (
    <a href={href} rel="external">
      {words}
    </a>
  );
}

function Copies({ source, strings }: SourceNoteProps) {
  const { url, host, archived, dead, accessed } = source;
  return (
    <p class="note-copies">
      {dead && (
        <strong>{archived ? strings.standing.deadCopy : strings.standing.deadNoCopy}</strong>
      )}
      {url === undefined ? (
        <span>{strings.sources.noAddress}</span>
      ) : (
        <Address url={url} words={dead && !archived ? url : (host ?? url)} />
      )}
      {accessed && (
        <span>
          {strings.sources.accessed} <InlineDate date={accessed} />
        </span>
      )}
      {archived && (
        <span>
          <a class="note-host" href={archived} rel="external">
            {strings.sources.archived}
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
