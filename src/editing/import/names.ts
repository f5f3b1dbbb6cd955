import { oldAddress } from '../../brief/address.ts';
import type { Brief } from '../../brief/brief.ts';
import type { PUBLISHER_KINDS, Vocabularies, VocabularyName } from '../../brief/vocabularies.ts';
import { briefName, keyOfName } from '../../content/source/file-name.ts';
import type { NewEntries } from '../../content/writing/append-entries.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { knownKey } from '../names/known-key.ts';
import { publisherOfAddress } from '../names/publisher-of-address.ts';
import { type Additions, NO_ADDITIONS } from '../new/additions.ts';
import type { OldTopic } from './archive/old-entry.ts';
import type { ConvertedEntry } from './convert-entry.ts';

/** An entry that a vocabulary lacks, used by one of the imported briefs. */
export interface NewEntry {
  readonly vocabulary: VocabularyName;
  readonly key: string;
  /** As it was spelled. */
  readonly name: string;
  readonly fields: { readonly [field: string]: Tree };
}

/** A name as a key of its vocabulary, with the entry that has to be made for it, if any. */
export type Keyed =
  | { readonly key: string; readonly newEntry?: NewEntry }
  | { readonly why: string };

export function topicKey(name: string, { topics }: Vocabularies): Keyed {
  const known = knownKey(name, topics) ?? knownKey(keyOfName(name), topics);
  if (known) return { key: known };
  const key = keyOfName(name);
  if (key === '')
    return { why: 'no key can be made of it; give it one under "values" in the mapping' };
  return { key, newEntry: { vocabulary: 'topics', key, name, fields: { name } } };
}

/** Where the new places of an import are, by key: two of one name are two places. */
export type NewPlaces = Map<
  string,
  { readonly country: string; readonly lat: number; readonly lon: number }
>;

/** Degrees within which two positions are of the same place. */
const SAME_PLACE = 0.5;

/** A place needs its country and coordinates: nobody can make these up. */
export function placeKey(
  name: string,
  fields: { readonly [field: string]: string },
  { places }: Vocabularies,
  added: NewPlaces,
): Keyed {
  const { country = '', lat = '', lon = '' } = fields;
  const whole =
    /^[A-Za-z]{2}$/.test(country) && isDegrees(lat, 90) && isDegrees(lon, 180)
      ? { country: country.toUpperCase(), lat: Number(lat), lon: Number(lon) }
      : undefined;
  const known = knownKey(name, places) ?? knownKey(keyOfName(name), places);
  const knownPlace = known === undefined ? undefined : places.get(known);
  if (known && knownPlace && isSamePlace(knownPlace, whole, country)) return { key: known };
  const base = keyOfName(name);
  if (base === '' || whole === undefined) {
    return {
      why: known
        ? `the record has another place of that name (${known}); add this one to places.yaml, and say which is meant under "values"`
        : 'it is not in places.yaml; add it there with its country and coordinates, and import again',
    };
  }
  // "Tripoli" in Libya and in Lebanon: the second of a name carries its country.
  const keys = [
    base,
    `${base}-${whole.country.toLowerCase()}`,
    ...Array.from({ length: 9 }, (_, at) => `${base}-${whole.country.toLowerCase()}-${at + 2}`),
  ];
  const key = keys.find((one) => {
    const there = places.get(one) ?? added.get(one);
    return there === undefined || isSamePlace(there, whole, country);
  });
  if (key === undefined) return { why: 'too many places have that name' };
  if (places.has(key)) return { key };
  if (!added.has(key)) added.set(key, whole);
  return {
    key,
    newEntry: {
      vocabulary: 'places',
      key,
      name,
      fields: { name, country: whole.country, lat, lon },
    },
  };
}

function isSamePlace(
  there: { readonly country: string; readonly lat: number | string; readonly lon: number | string },
  given: { readonly country: string; readonly lat: number; readonly lon: number } | undefined,
  country: string,
): boolean {
  if (country !== '' && there.country.toUpperCase() !== country.toUpperCase()) return false;
  if (given === undefined) return true;
  return (
    Math.abs(Number(there.lat) - given.lat) <= SAME_PLACE &&
    Math.abs(Number(there.lon) - given.lon) <= SAME_PLACE
  );
}

/** What kind of publisher a name or an address speaks of; undefined where neither does. */
function kindOfPublisher(name: string, host: string): PublisherKind | undefined {
  return KINDS.find(({ names, hosts }) => names.test(name) || hosts?.test(host))?.kind;
}

type PublisherKind = (typeof PUBLISHER_KINDS)[number];

const KINDS: readonly { kind: PublisherKind; names: RegExp; hosts?: RegExp }[] = [
  {
    kind: 'wire',
    names:
      /^(?:Reuters|Associated Press|AP|The Associated Press|AFP|Agence France[- ]Presse|UPI|EFE|DPA|ANSA|PA Media|Press Association|Press Trust of India|Kyodo|Bloomberg(?: News)?)$|\bNews Agency$|\bNewswire$/i,
    hosts: /(?:^|\.)(?:reuters\.com|apnews\.com|afp\.com|upi\.com|efe\.com|dpa\.com|ansa\.it)$/,
  },
  {
    kind: 'state-media',
    names:
      /^(?:SANA|Syrian Arab News Agency|IRNA|TASS|RT|Sputnik|Xinhua|CGTN|Press TV|Anadolu(?: Agency)?|KCNA)$/i,
    hosts:
      /(?:^|\.)(?:sana\.sy|irna\.ir|tass\.com|rt\.com|sputniknews\.com|xinhuanet\.com|presstv\.(?:com|ir)|aa\.com\.tr)$/,
  },
  {
    kind: 'intergovernmental',
    names:
      /^(?:United Nations|UN|UNHCR|UNICEF|OCHA|WHO|World Health Organization|NATO|European Union|African Union|OPCW|IAEA|Europol|Interpol|World Bank|IMF)\b/i,
    hosts:
      /(?:^|\.)(?:un\.org|unhcr\.org|unicef\.org|reliefweb\.int|who\.int|nato\.int|europa\.eu|osce\.org|opcw\.org|europol\.europa\.eu)$|\.int$/,
  },
  {
    kind: 'court',
    names: /\b(?:Court|Tribunal|Judiciary)\b/i,
    hosts: /(?:^|\.)(?:judiciary\.uk|bailii\.org|supremecourt\.uk|uscourts\.gov|icc-cpi\.int)$/,
  },
  {
    kind: 'parliament',
    names: /\b(?:Parliament|House of Commons|House of Lords|Senate|Bundestag|Knesset|Congress)\b/i,
    hosts:
      /(?:^|\.)(?:parliament\.uk|congress\.gov|senate\.gov|bundestag\.de|hansard\.parliament\.uk)$/,
  },
  {
    kind: 'military',
    names:
      /\b(?:Ministry of Defence|Department of Defense|Pentagon|Army|Navy|Air Force|CENTCOM|Central Command|CJTF|Operation Inherent Resolve)\b/i,
    hosts: /\.mil$|(?:^|\.)inherentresolve\.mil$/,
  },
  {
    kind: 'government',
    names:
      /\b(?:Ministry|Government|Home Office|Foreign Office|White House|State Department|Department of|Police|Crown Prosecution Service)\b/i,
    hosts: /\.gov(?:\.[a-z]{2})?$|\.gouv\.[a-z]{2}$|\.gob\.[a-z]{2}$|(?:^|\.)gov\.[a-z]{2}$/,
  },
  {
    kind: 'broadcaster',
    names:
      /^(?:BBC|CNN|ITV|Sky News|Channel 4(?: News)?|NBC|CBS|ABC News|Fox News|NPR|PBS|MSNBC|Al Jazeera|Al Arabiya|France 24|Deutsche Welle|DW|RTÉ|RTE|CBC|VOA|Voice of America)\b|\b(?:TV|Television|Radio)\b/i,
    hosts:
      /(?:^|\.)(?:bbc\.co\.uk|bbc\.com|cnn\.com|itv\.com|sky\.com|channel4\.com|nbcnews\.com|cbsnews\.com|npr\.org|pbs\.org|aljazeera\.(?:com|net)|alarabiya\.net|france24\.com|dw\.com)$/,
  },
  {
    kind: 'reference',
    names: /\b(?:Wikipedia|Encyclop(?:a|ae)edia|Britannica)\b/i,
    hosts: /(?:^|\.)(?:wikipedia\.org|britannica\.com)$/,
  },
  {
    kind: 'ngo',
    names:
      /^(?:Amnesty International|Human Rights Watch|Airwars|Médecins Sans Frontières|MSF|Doctors Without Borders|Red Cross|ICRC|Oxfam|Save the Children|Syrian Observatory for Human Rights|Bellingcat)\b/i,
    hosts:
      /(?:^|\.)(?:amnesty\.org|hrw\.org|airwars\.org|msf\.org|icrc\.org|syriahr\.com|bellingcat\.com)$/,
  },
  {
    kind: 'research',
    names:
      /\b(?:University|Institute|Think Tank|Brookings|RAND|Chatham House|Observatory of Conflict)\b/i,
    hosts: /\.edu(?:\.[a-z]{2})?$|\.ac\.[a-z]{2}$/,
  },
  {
    kind: 'magazine',
    names:
      /\b(?:Magazine|The Economist|Der Spiegel|Time Magazine|The New Yorker|The Atlantic|Newsweek|The Spectator|New Statesman|L['’]Express|L['’]Obs|Le Point)\b/i,
  },
  {
    kind: 'newspaper',
    names:
      /\b(?:Times|Guardian|Telegraph|Post|Herald|Tribune|Gazette|Chronicle|Daily Mail|Daily|Mirror|Observer|Independent|Le Monde|Le Figaro|Libération|El País|Frankfurter|Süddeutsche|Haaretz|Newspaper|Evening Standard|Courier|Argus|Examiner|Inquirer)\b/i,
    hosts:
      /(?:^|\.)(?:theguardian\.com|nytimes\.com|washingtonpost\.com|telegraph\.co\.uk|thetimes\.co\.uk|lemonde\.fr|lefigaro\.fr|wsj\.com|ft\.com)$/,
  },
];

/** A publisher by its name or by the address of its page; a plain name may stand as it is. */
export function publisherKey(
  name: string,
  address: string,
  { publishers }: Vocabularies,
): Keyed | undefined {
  if (name === '') {
    const own = publisherOfAddress(address, publishers);
    return own && { key: own.key };
  }
  const known = knownKey(name, publishers) ?? knownKey(keyOfName(name), publishers);
  if (known) return { key: known };
  const key = keyOfName(name);
  if (key === '') return { key: name };
  const url = URL.canParse(address) ? `${new URL(address).origin}/` : '';
  const kind = kindOfPublisher(name, url === '' ? '' : new URL(url).hostname);
  // Nobody makes up what kind of publisher it is: it stands by its name until an editor says.
  if (kind === undefined) return { key: name };
  const fields = { name, ...(url === '' ? {} : { url }), kind };
  return { key, newEntry: { vocabulary: 'publishers', key, name, fields } };
}

function isDegrees(text: string, most: number): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most;
}

/** How often a new entry is used, for the editor who prunes them. */
export interface NewEntryUse {
  readonly key: string;
  readonly name: string;
  readonly uses: number;
  /** Other ways in which it was spelled. */
  readonly spellings: readonly string[];
}

/** The vocabulary entries that the imported briefs need, each under the name that is used most. */
export function newEntries(
  missing: readonly NewEntry[],
  vocabularies: Vocabularies,
  spans: readonly OldTopic[],
): { additions: Additions; uses: { readonly [vocabulary: string]: readonly NewEntryUse[] } } {
  const byKey = new Map<string, NewEntry[]>();
  for (const entry of missing) {
    const name = `${entry.vocabulary} ${entry.key}`;
    byKey.set(name, [...(byKey.get(name) ?? []), entry]);
  }
  const additions: { [vocabulary: string]: { [key: string]: NewEntries[string] } } = {
    ...NO_ADDITIONS,
  };
  const uses: { [vocabulary: string]: NewEntryUse[] } = {};
  for (const entries of [...byKey.values()].sort((a, b) => b.length - a.length)) {
    const [first] = entries;
    if (!first || vocabularies[first.vocabulary].has(first.key)) continue;
    const { vocabulary, key } = first;
    const spellings = bySpelling(entries);
    const [name = first.name] = spellings;
    const span =
      vocabulary === 'topics'
        ? spans.find((topic) => (topic.key === undefined ? topic.name === name : topic.key === key))
        : undefined;
    const fields = entries.find((entry) => entry.name === name)?.fields ?? first.fields;
    const entry = {
      ...fields,
      ...(span?.key !== undefined && { name: span.name }),
      ...(span?.start !== undefined && { start: span.start }),
    };
    additions[vocabulary] = { ...additions[vocabulary], [key]: entry };
    const use = { key, name, uses: entries.length, spellings: spellings.slice(1) };
    uses[vocabulary] = [...(uses[vocabulary] ?? []), use];
  }
  return { additions: additions as Additions, uses };
}

/** The spellings of one key, the most frequent first; among equals, the earliest in the archive. */
function bySpelling(entries: readonly NewEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of entries) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** An entry with the name that its brief will have. */
export interface NamedEntry extends ConvertedEntry {
  readonly name: string;
  /** The brief that it became in an earlier run, or that an editor wrote of it since. */
  readonly existing?: Brief | undefined;
}

/**
 * Gives every entry a name that no other brief has, in the order of the archive, so that a second run
 * gives the same; an entry of a record like this keeps the name that it has. A brief that is there already is taken for the entry's own when it has one of its old
 * addresses, or the same title on the same date.
 */
export function nameBriefs(
  entries: readonly ConvertedEntry[],
  briefs: readonly Brief[],
): NamedEntry[] {
  const byName = new Map(briefs.map((brief) => [brief.name, brief]));
  const byAlias = new Map(
    briefs.flatMap((brief) => brief.aliases.map((alias): [string, Brief] => [alias, brief])),
  );
  const taken = new Set<string>();
  return entries.map((entry) => {
    const { file } = entry;
    if (file !== undefined && !taken.has(file)) {
      taken.add(file);
      return { ...entry, name: file, existing: byName.get(file) };
    }
    const known = aliasesOf(entry)
      .map((alias) => byAlias.get(alias))
      .find((brief) => brief && !taken.has(brief.name));
    const name = known?.name ?? freeName(entry, byName, taken);
    taken.add(name);
    return { ...entry, name, existing: byName.get(name) };
  });
}

function freeName(
  entry: ConvertedEntry,
  byName: ReadonlyMap<string, Brief>,
  taken: ReadonlySet<string>,
): string {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? entry.slug : `${entry.slug}-${number}`;
    const name = briefName(entry.date, slug);
    const brief = byName.get(name);
    if (!taken.has(name) && (!brief || isSame(brief, entry))) return name;
  }
}

function isSame(brief: Brief, { fields }: ConvertedEntry): boolean {
  return brief.title === fields.title && brief.date.edtf === fields.date;
}

/** As a brief holds them once it has been read. */
function aliasesOf({ fields }: ConvertedEntry): string[] {
  return [fields.aliases ?? []].flat().flatMap((alias) => oldAddress.safeParse(alias).data ?? []);
}
