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
import type { PageProps } from './page-props.ts';

/** One event: everything that the record knows about it. */
export function Brief({ model, strings }: PageProps<BriefPage>) {
  const { shell, title, corrections, claims, related } = model;
  return (
    <Shell
      shell={shell}
      strings={strings}
      title={title}
      description={model.description}
      kind="brief"
    >
      <article class={`brief spine brief-${model.status}`}>
        <p class="brief-date">
          <HeroDate date={model.date} />
          <MarkDrawing mark={model.mark} />
        </p>
        <BriefHeading brief={model} strings={strings} />
        <Facts brief={model} strings={strings} />
        <Corrections
          corrections={corrections.top}
          title={strings.brief.corrections}
          id="corrections"
          strings={strings}
        />
        <div class="brief-text">
          {model.picture && <Picture picture={model.picture} strings={strings} />}
          <Prose body={model.body} language={model.language} strings={strings} />
        </div>
        <Claims claims={claims} strings={strings} />
        <Sources sources={model.sources} standing={model.standing} strings={strings} />
        <Corrections
          corrections={corrections.foot}
          title={strings.brief.updates}
          id="updates"
          strings={strings}
        />
      </article>
      <div class="after-brief">
        <Threads threads={model.threads} strings={strings} />
        {related.length > 0 && (
          <section class="related" aria-labelledby="related">
            <h2 id="related">{strings.brief.related}</h2>
            <ul>
              {related.map((brief) => (
                <li>
                  <BriefPointer brief={brief} strings={strings} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <Cite brief={model} strings={strings} />
        <BriefHistory history={model.history} strings={strings} />
      </div>
    </Shell>
  );
}
