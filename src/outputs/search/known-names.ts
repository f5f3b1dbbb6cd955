import { createHash } from 'node:crypto';
import type { Brief } from '../../brief/brief.ts';
import { claimDate } from '../../indexes/claims.ts';
import { isolated } from '../../words/direction.ts';
import {
  knownNamesAddress,
  measureAddress,
  placeAddress,
  publisherAddress,
  topicAddress,
} from '../addresses/addresses.ts';
import { wordsOf } from '../dates/shown-date.ts';
import { spanOf } from '../entries/month-group.ts';
import type { Edition } from '../page/edition.ts';
import { typeset } from '../page/link.ts';
import type { OutputFile } from '../page/output-file.ts';

/** What search knows by name beside briefs, with what answers somebody who asks for it. */
export interface KnownName {
  readonly kind: 'topics' | 'measures' | 'places' | 'publishers';
  readonly label: string;
  /** Other names, as editors keep them. */
  readonly names?: readonly string[];
  readonly href: string;
  /** In a line. */
  readonly answer: string;
}

/** All of them, and the words that stand for one another. */
export interface KnownNames {
  readonly names: readonly KnownName[];
  readonly synonyms: readonly (readonly string[])[];
}

const CLAIMS_SHOWN = 3;

/** The names that search knows, as a file that is asked for with the first search. */
export function knownNamesOf(edition: Edition): {
  readonly address: string;
  readonly file: OutputFile;
} {
  const json = JSON.stringify(knownNames(edition));
  const address = knownNamesAddress(createHash('sha256').update(json).digest('hex').slice(0, 10));
  const path = address.slice(1);
  return { address, file: { path, key: path, render: () => json } };
}

/** Everything on record that has a name and a page of its own, where something is on that page. */
export function knownNames({ ...edition }: Edition): KnownNames {
  const { indexes, record, link } = edition;
  const { measures, publishers } = record.vocabularies;
  const { words } = edition.language;
  const apart = (text: string) => isolated(text, edition.language.locale);
  const known = (
    kind: KnownName['kind'],
    label: string,
    names: readonly string[] | undefined,
    address: string,
    answer: string,
  ): readonly KnownName[] => {
    const href = link(address);
    if (href === undefined) return [];
    const about = { kind, label: typeset(label, edition), ...(names && { names }) };
    return [{ ...about, href, answer: typeset(answer, edition) }];
  };
  return {
    names: [
      ...[...measures.values()].flatMap((measure) => {
        const claims = indexes.claims.get(measure.key)?.claims ?? [];
        if (claims.length === 0) return [];
        const said = claims.slice(0, CLAIMS_SHOWN).map(({ brief, claim }) => {
          const day = wordsOf(edition.date(claimDate({ brief, claim })));
          return `${apart(claim.value.text)}: ${apart(claim.by)}${words('punctuation.comma')}${day}`;
        });
        const more = claims.length > CLAIMS_SHOWN ? ' …' : '';
        const address = measureAddress(measure.key);
        return known(
          'measures',
          measure.label,
          measure.names,
          address,
          said.join(words('punctuation.semicolon')) + more,
        );
      }),
      ...[...indexes.topics.values()].flatMap(({ topic, briefs }) =>
        briefs.length === 0
          ? []
          : known(
              'topics',
              topic.name,
              topic.names,
              topicAddress(topic.key),
              topic.description ?? timeOf(briefs, edition),
            ),
      ),
      ...[...indexes.places.values()].flatMap(({ place, briefs }) =>
        briefs.length === 0
          ? []
          : known(
              'places',
              place.name,
              place.names,
              placeAddress(place.key),
              timeOf(briefs, edition),
            ),
      ),
      ...[...indexes.publishers.values()].flatMap(({ key, name }) => {
        const { names, why } = publishers.get(key) ?? {};
        return known('publishers', name, names, publisherAddress(key), why ?? '');
      }),
    ],
    synonyms: edition.site.synonyms ?? [],
  };
}

/** From when to when, in one piece. */
function timeOf(briefs: readonly Brief[], edition: Edition): string {
  return [...new Set(Object.values(spanOf(briefs, edition)))].join(' – ');
}
