import type { ClaimsPage, MeasureGroup, MeasureRow } from '../../src/outputs/claims/claims.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { EditionLine } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { PartAnchor } from '../frame/signposts.tsx';
import { spanOf, useWords } from '../words/index.ts';
import { SpreadSentences } from './claim.tsx';
import { SmallChart } from './disputes.tsx';

/** Every measure of the record, with how far what was said of it is apart. */
export function Claims({ model }: PageProps<ClaimsPage>) {
  const words = useWords();
  const { shell, asKnown, paging } = model;
  const title = words('sections.claims');
  return (
    <Shell shell={shell} title={title} paging={paging} kind="claims">
      <PageHeading title={title}>
        <p class="lead">{words('measures.lead')}</p>
        {asKnown !== undefined && (
          <p>
            <a href={asKnown}>{words('measures.asKnownAll')}</a>
          </p>
        )}
        <EditionLine edition={model.printed} />
      </PageHeading>
      <MeasureGroups groups={model.groups} />
      <PagingNav paging={paging} />
    </Shell>
  );
}

/** Every topic with its measures, and the way to each. */
export function MeasureGroups({ groups }: Pick<ClaimsPage, 'groups'>) {
  const words = useWords();
  return (
    <>
      {groups.length > 1 && (
        <nav class="measure-topics" aria-label={words('sections.topics')}>
          <ul>
            {groups.map(({ id, topic, differing, others }) => (
              <li>
                <a href={`#${id}`}>
                  {topic ? words.apart(topic.label) : words('measures.otherTopics')}{' '}
                  <span>{words.number(differing.length + others.length)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map((group) => (
        <Group group={group} />
      ))}
    </>
  );
}

/** So many show where accounts differ on none. */
const OPEN_OTHERS = 4;

/** The measures of a topic: those on which accounts differ, and the others where a reader asks for them. */
function Group({ group }: { readonly group: MeasureGroup }) {
  const words = useWords();
  const { id, topic, differing, others } = group;
  const open = differing.length > 0 ? differing : others.slice(0, OPEN_OTHERS);
  const folded = differing.length > 0 ? others : others.slice(OPEN_OTHERS);
  const list = (measures: readonly MeasureRow[]) => (
    <ul class="measures">
      {measures.map((measure) => (
        <MeasureItem measure={measure} />
      ))}
    </ul>
  );
  return (
    <section class="measure-part" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>
        {topic ? (
          <PartAnchor href={topic.href}>{topic.label}</PartAnchor>
        ) : (
          words('measures.otherTopics')
        )}
      </h2>
      {list(open)}
      {folded.length > 0 && (
        <details class="measures-more">
          <summary>{words('measures.undisputed', { count: folded.length })}</summary>
          {list(folded)}
        </details>
      )}
    </section>
  );
}

interface MeasureItemProps {
  readonly measure: MeasureRow;
}

function MeasureItem({ measure }: MeasureItemProps) {
  const words = useWords();
  const { href, label, unit, count, statements, spreads, chart, from, to, differs } = measure;
  const amount =
    statements === count
      ? words('counts.statements', { count })
      : words('counts.claims', { count });
  return (
    <li>
      <h3 class="measure-label">
        <a href={href}>{words.apart(label)}</a>
      </h3>
      <SmallChart chart={chart} />
      <SpreadSentences spreads={spreads} unit={unit} class="measure-spread" />
      <p class="claim-aside">
        {differs && <b>{words('claims.differSentence')} </b>}
        {`${amount}${words('punctuation.comma')}${spanOf(words, from, to)}`}
      </p>
    </li>
  );
}
