import type { Brief } from '../../../brief/brief.ts';
import { brief, together } from '../rule/example.ts';
import type { Linked, Place, Rule, RuleFinding } from '../rule/rule.ts';

const DRAFT = '2017-06-08-raqqa-east';

/** What readers get never leads to what they do not get. */
export const drafts: readonly Rule[] = [
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
function tooEarly(target: Brief | undefined, publish: string | undefined): RuleFinding | undefined {
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
