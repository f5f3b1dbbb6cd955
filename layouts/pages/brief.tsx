import type { BriefPage } from '../../src/outputs/pages/brief.ts';
import { BriefHeading } from '../components/brief-heading.tsx';
import { BriefHistory } from '../components/brief-history.tsx';
import { BriefPointer } from '../components/brief-pointer.tsx';
import { Cite } from '../components/cite.tsx';
import { Claims } from '../components/claims.tsx';
import { Corrections } from '../components/corrections.tsx';
import { HeroDate } from '../components/date.tsx';
import { Facts } from '../components/facts.tsx';
import { Prose } from '../components/insert.tsx';
import { MarkDrawing } from '../components/mark.tsx';
import { Picture } from '../components/picture.tsx';
import { Sources } from '../components/sources.tsx';
import { Threads } from '../components/threads.tsx';
import { Shell } from '../shell.tsx';
import { useWords } from '../words/index.ts';
import type { PageProps } from './page-props.ts';

/** One event: everything that the record knows about it. */
export function Brief({ model }: PageProps<BriefPage>) {
  const words = useWords();
  const { shell, title, corrections, claims, related } = model;
  return (
    <Shell shell={shell} title={title} description={model.description} kind="brief">
      <article class={`brief spine brief-${model.status}`}>
        <p class="brief-date">
          <HeroDate date={model.date} />
          <MarkDrawing mark={model.mark} />
        </p>
        <BriefHeading brief={model} />
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
        <BriefHistory history={model.history} />
      </div>
    </Shell>
  );
}
