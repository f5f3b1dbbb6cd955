import type { Brief } from '../../../brief/brief.ts';
import type { Finding } from '../../../brief/diagnostic.ts';
import { isToDo } from '../../../brief/scalars.ts';
import { STILL_TO_DO } from '../../fields/field-faults.ts';
import { brief, together } from '../rule/example.ts';
import type { Linked, Place, Rule } from '../rule/rule.ts';

const DRAFT = '2017-06-08-raqqa-east';

/** What readers get never leads to what they do not get. */
export const drafts: readonly Rule[] = [
  {
    name: 'drafts/to-do',
    severity: 'error',
    summary: 'A placeholder ("To do: …") stands in drafts alone.',
    why: 'A draft says what is still to do in the places where it belongs. What is published says what is known.',
    bad: brief(
      'source: { publisher: reuters, title: "To do: the title of the report", published: 2017-06-06 }',
    ),
    good: brief(
      'source: { publisher: reuters, title: US-backed force launches assault on Raqqa, published: 2017-06-06 }',
    ),
    each: ({ record }, _, report) => {
      if (record.draft) return;
      const { title, summary, sources, claims, image } = record;
      const texts: (readonly [readonly (string | number)[], unknown])[] = [
        [['title'], title],
        [['summary'], summary],
        ...sources.flatMap((source, at) =>
          Object.entries(source).map(([field, value]) => [['source', at, field], value] as const),
        ),
        ...claims.flatMap((claim, at) =>
          Object.entries(claim).map(
            ([field, value]) =>
              [['claims', at, field], field === 'value' ? claim.value.text : value] as const,
          ),
        ),
        ...Object.entries(image ?? {}).map(([field, value]) => [['image', field], value] as const),
      ];
      const { reason, fix } = STILL_TO_DO;
      for (const [path, value] of texts)
        if (isToDo(value)) report({ path: [...path] }, { reason, fix });
    },
  },
  {
    name: 'links/draft',
    severity: 'error',
    summary:
      'A published brief does not link to a draft, or to a brief that is held until later than itself.',
    why: 'Readers would follow the link to a page that is not there, and learn that something is being written.',
    bad: together(
      brief(`related: [${DRAFT}]`),
      brief(
        'title: SDF takes the east of Raqqa\ndate: 2017-06-08\nsource: { publisher: reuters, title: The east, published: 2017-06-08 }\ndraft: true',
        'The SDF said so.',
        DRAFT,
      ),
    ),
    good: together(
      brief(`related: [${DRAFT}]`),
      brief(
        'title: SDF takes the east of Raqqa\ndate: 2017-06-08\nsource: { publisher: reuters, title: The east, published: 2017-06-08 }',
        'The SDF said so.',
        DRAFT,
      ),
    ),
    check: ({ briefs, pages, moment }, report) => {
      const hidden = new Map(
        briefs
          .filter(
            ({ record }) =>
              record.draft || (record.publish && !(moment && record.publish <= moment)),
          )
          .map(({ record }) => [record.name, record]),
      );
      if (hidden.size === 0) return;
      for (const { record, links } of briefs) {
        if (record.draft) continue;
        for (const [place, name] of [...relatedOf(record), ...linkedFrom(record.file, links)]) {
          const finding = tooEarly(hidden.get(name), record.publish);
          if (finding) report(place, finding);
        }
      }
      for (const { record, links } of pages) {
        for (const [place, name] of linkedFrom(record.file, links)) {
          const finding = tooEarly(hidden.get(name), undefined);
          if (finding) report(place, finding);
        }
      }
    },
  },
];

type Mention = [place: Place, name: string];

function relatedOf({ file, related }: Brief): Mention[] {
  return related.map((name, index) => [{ file, path: ['related', index] }, name]);
}

function linkedFrom(file: string, links: Linked<unknown>['links']): Mention[] {
  return links.flatMap(({ href, from, to }): Mention[] => {
    const name = /^\/briefs\/([^/?#]+)/.exec(href)?.[1];
    return name ? [[{ file, passage: { text: href, from, to } }, name]] : [];
  });
}

/** `publish` is when the mention itself is published; absent for at once. */
function tooEarly(target: Brief | undefined, publish: string | undefined): Finding | undefined {
  if (!target) return undefined;
  if (target.draft) {
    return {
      reason: `"${target.name}" is a draft, and this is published without it.`,
      fix: 'Take "draft: true" out of that brief if it is ready, or remove this mention.',
    };
  }
  if (target.publish === undefined || (publish !== undefined && target.publish <= publish))
    return undefined;
  return {
    reason: `"${target.name}" is held until ${target.publish}, and this is published before that.`,
    fix: 'Hold this brief until then as well, with the same "publish", or mention that one once it is out.',
  };
}
