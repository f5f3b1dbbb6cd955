import type { RecentItem, RecentItems, RecentPage, Said } from '../../src/outputs/recent/recent.ts';
import { CorrectionNote } from '../corrections/correction-notes.tsx';
import { BriefPointer } from '../entries/brief-pointer.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { Shell } from '../frame/shell.tsx';
import { useWords } from '../words/index.ts';

/** What was added and changed of late, a day at a time, newest first. */
export function Recent({ model }: PageProps<RecentPage>) {
  const words = useWords();
  const { shell, days, older, unknown, corrections } = model;
  const title = words('recent.title');
  return (
    <Shell shell={shell} title={title} kind="recent">
      <PageHeading title={title}>
        <p class="lead">{words('recent.lead')}</p>
      </PageHeading>
      {unknown > 0 && <p class="recent-limit">{words('recent.unknown', { count: unknown })}</p>}
      {days.map(({ words: day, datetime, added, changed }) => (
        <section class="recent-day" aria-labelledby={`day-${datetime}`}>
          <h2 id={`day-${datetime}`}>
            <time datetime={datetime}>{day}</time>
          </h2>
          <RecentList title={words('recent.added')} list={added} isNew />
          <RecentList title={words('recent.changed')} list={changed} />
        </section>
      ))}
      {older > 0 && <p class="recent-limit">{words('recent.older', { count: older })}</p>}
      {corrections !== undefined && (
        <p class="recent-limit">
          <a href={corrections}>{words('corrections.title')}</a>
        </p>
      )}
    </Shell>
  );
}

interface RecentListProps {
  readonly title: string;
  readonly list: RecentItems;
  readonly isNew?: boolean;
}

/** What was added on a day, or what was changed. */
export function RecentList({ title, list: { items, more }, isNew = false }: RecentListProps) {
  const words = useWords();
  if (items.length + more === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="recent-items">
        {items.map((item) => (
          <li data-code={item.code} data-new={isNew ? '' : undefined}>
            <p>
              <BriefPointer brief={item.brief} />
            </p>
            <Facts item={item} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="recent-limit">{words('recent.more', { count: more })}</p>}
    </>
  );
}

function Facts({ item: { said, corrections, changes, more } }: { readonly item: RecentItem }) {
  const words = useWords();
  return (
    <>
      {corrections.map((correction) => (
        <CorrectionNote correction={correction} />
      ))}
      {said.length + changes.length + more > 0 && (
        <ul class="recent-facts">
          {said.map((one) => (
            <SaidFact said={one} />
          ))}
          {changes.map((change) => (
            <li {...(words.language !== 'en' && { lang: 'en', dir: 'ltr' })}>{change}</li>
          ))}
          {more > 0 && <li>{words('recent.more', { count: more })}</li>}
        </ul>
      )}
    </>
  );
}

function SaidFact({ said: { measure, from, value, by } }: { readonly said: Said }) {
  const words = useWords();
  const about = { measure: words.apart(measure), by: words.apart(by) };
  return from === undefined ? (
    <li>{words('recent.said', { ...about, value: words.apart(value) })}</li>
  ) : (
    <li class="recent-changed">
      {words('recent.number', { ...about, from: words.apart(from), to: words.apart(value) })}
    </li>
  );
}
