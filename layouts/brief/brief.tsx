import type { BriefPage } from '../../src/outputs/brief/brief.ts';
import { Claims } from '../claims/claim.tsx';
import { Corrections } from '../corrections/correction-notes.tsx';
import { HeroDate } from '../dates/date.tsx';
import { BriefPointer } from '../entries/brief-pointer.tsx';
import { Prose } from '../frame/insert.tsx';
import { Outdated } from '../frame/languages.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { Shell } from '../frame/shell.tsx';
import { MarkButton } from '../marks/notes.tsx';
import { Sources } from '../sources/sources.tsx';
import { useWords } from '../words/index.ts';
import { BriefHeading, Facts, Picture } from './brief-parts.tsx';
import { Cite } from './cite.tsx';
import { BriefHistory, Removals } from './history.tsx';
import { Threads } from './threads.tsx';

/** One event: everything that the record knows about it. */
export function Brief({ model }: PageProps<BriefPage>) {
  const words = useWords();
  const { shell, title, corrections, claims, related } = model;
  return (
    <Shell shell={shell} title={title} description={model.description} kind="brief">
      <article class={`brief spine brief-${model.status}`}>
        <p class="brief-date">
          <HeroDate date={model.date} />
          <MarkButton mark={model.mark} />
        </p>
        <BriefHeading brief={model} />
        {model.outdated && <Outdated languages={shell.languages ?? []} />}
        <Facts brief={model} />
        <Corrections
          corrections={corrections.top}
          title={words('brief.corrections')}
          id="corrections"
        />
        <div class="brief-text">
          {model.picture && <Picture picture={model.picture} />}
          <Prose body={model.body} language={model.language} />
        </div>
        <Claims claims={claims} />
        <Sources sources={model.sources} standing={model.standing} />
        <Corrections corrections={corrections.foot} title={words('brief.updates')} id="updates" />
      </article>
      <div class="after-brief">
        <Threads threads={model.threads} />
        {related.length > 0 && (
          <section class="related" aria-labelledby="related">
            <h2 id="related">{words('brief.related')}</h2>
            <ul>
              {related.map((brief) => (
                <li>
                  <BriefPointer brief={brief} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <Cite brief={model} />
        <Removals removed={model.removed} />
        <BriefHistory history={model.history} />
      </div>
    </Shell>
  );
}
