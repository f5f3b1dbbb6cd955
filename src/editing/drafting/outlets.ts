import type { Publisher } from '../../brief/vocabularies.ts';
import { knownKey } from '../names/known-key.ts';
import { bare, publisherOfAddress } from '../names/publisher-of-address.ts';
import type { Language } from './language.ts';
import type { Sentence } from './sentences.ts';

/** What stands before an outlet from which the whole article was taken: at its head, or in a line of its own. */
const AS_REPORTED =
  /(?:\b(?:like|as|first|originally)\s+(?:\w+\s+)?(?:reported|published|carried|posted)\s+(?:by|in|on)\s+(?:the\s+)?|(?<!\p{L})(?:comme l[’']a (?:rapporté|révélé|annoncé)|paru dans|publié (?:par|dans))\s+)$/iu;
const SOURCE_LINE = /^\W*(?:source|via|from|d[’']après)\s*:\s*(?:the\s+)?$/iu;
const HEAD = 2;

/** What stands before an outlet that is cited. */
const BEFORE: { readonly [language in Language]: RegExp } = {
  en: new RegExp(
    `\\b(?:${[
      'reported (?:\\w+ )?(?:by|in|on)',
      'according to',
      'told|telling|tells',
      'interview (?:with|in|on|to)',
      'speaking (?:to|on)|spoke (?:to|on)|spoken to',
      'citing|cited by|cites|cited',
      'quoting|quoted (?:by|in)',
      'writing (?:in|for)|writes in|wrote in',
      'statements? (?:to|carried by|published by)',
      '(?:reports?|investigations?|analysis|inquiry) (?:by|in|from|on)(?: (?:the )?\\p{Lu}[\\p{L} ]+ and)?',
      '(?:published|appeared|carried|broadcast|aired|posted|shown|seen|obtained|reviewed) (?:by|in|on)',
      'articles? in',
      'remarks (?:to|carried by)',
      '(?:reached|contacted|interviewed|asked|spoken to) by',
      'comments to|in comments to|e-?mails? to|messages? to|letters? to|briefing to',
      'said in|said on',
      'first to|given to|gave to|an? \\w+ of',
    ].join(
      '|',
    )})\\s+(?:the\\s+)?(?:(?:\\p{L}+-)?(?:state|local|regional|pro-\\w+|semi-official|private|national|British|American|Syrian|Iraqi|Turkish|Russian|French|German|Lebanese|Qatari|Saudi|Iranian|Kurdish|Arabic-language)?[- ]?(?:\\w+ )?(?:newspaper|daily|weekly|magazine|broadcaster|channel|website|site|agency|news agency|station|radio station|network)\\s+)?$`,
    'iu',
  ),
  fr: new RegExp(
    `(?<!\\p{L})(?:${[
      "(?:selon|d[’']après|citant|cité(?:e|s|es)? par|citent|cite)",
      'rapporté(?:e|s|es)? par|révélé(?:e|s|es)? par|relayé(?:e|s|es)? par|publié(?:e|s|es)? (?:par|dans)|diffusé(?:e|s|es)? (?:par|sur)|repris(?:e|es)? par',
      'entretien (?:à|au|avec|accordé à|accordé au|publié par)|interview (?:à|au|avec|accordée à|accordée au)|confié(?:e|s)? (?:à|au)|accordé(?:e|s)? (?:à|au)',
      '(?:déclaré|indiqué|affirmé|expliqué|dit|confié|précisé|annoncé|assuré|raconté|confirmé)(?:\\s+\\p{L}+)? (?:à|au|sur|dans)',
      '(?:indique|explique|affirme|raconte|confie|précise|témoigne)(?:-t-(?:il|elle))? (?:à|au|sur|dans)',
      '(?:joint|contacté|interrogé|interviewé|sollicité)(?:e|s|es)? par',
      '(?:déclaré|indiqué|affirmé|expliqué|dit|confié|précisé|annoncé|assuré|raconté|confirmé)[^.;«»]{3,60}\\s(?:à|au)',
      "au micro (?:de|du)|à l[’']antenne de|dans les colonnes (?:de|du)|sur les ondes de|dans|sur",
    ].join(
      '|',
    )})\\s*(?:l[’']|le |la |les |d[’']|de |du )?(?:(?:agence(?: de presse)?|quotidien|journal|hebdomadaire|magazine|chaîne|site|radio|mensuel)\\s+(?:\\p{L}+e?s?\\s+)?)?$`,
    'iu',
  ),
};

/** What stands after it. */
const AFTER: { readonly [language in Language]: RegExp } = {
  en: new RegExp(
    `^[,\\s]+(?:(?:${[
      'has|have|had|also|first|previously|earlier|later|today|yesterday',
      '(?:on |late |late on |early )?\\w+day',
      'newspaper|news agency|television|radio|TV|website|magazine|correspondent',
    ].join('|')})\\s+)*(?:${[
      'reports?|reported|says?|said|writes?|wrote|reveal(?:s|ed)|quotes?|quoted|claims?|claimed',
      'understands|seen|verified|reviewed|obtained|learn(?:s|ed|t)|estimates?|estimated|counts?|counted|cit(?:es|ed|ing)|quoting',
      'broadcast|aired|published|carried|showed|shows|found|noted|adds|added|showing|denied|denies|confirmed|confirms|described|posted|ran|disclosed',
    ].join('|')})\\b`,
    'i',
  ),
  fr: /^[,\s]+(?:(?:a|ont|avait|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|également)\s+)*(?:rapporte|rapporté|révèle|révélé|écrit|affirme|affirmé|indique|indiqué|annonce|annoncé|cite|citant|précise|précisé|publie|publié|diffuse|diffusé|relaie|relayé|évoque|évoqué|estime|estimé|croit savoir|raconte|assure|a pu)(?!\p{L})/iu,
};
/** A French outlet after its verb: "…, rapporte Ouest-France". */
const INVERTED_FR =
  /(?<!\p{L})(?:rapporte|rapportait|a rapporté|ont rapporté|révèle|a révélé|écrit|a écrit|indique|a indiqué|précise|a précisé|annonce|a annoncé|affirme|a affirmé|relate|souligne|croit savoir|raconte|signale)\s+(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)\s+)?(?:le |la |l[’']|les )?(?:(?:agence|quotidien|journal|hebdomadaire|chaîne|site|radio)\s+(?:\p{L}+e?s?\s+)?)?$/iu;
/** And English: "…, reported the Daily Mail". */
const INVERTED_EN = /,\s+(?:reports?|reported|wrote|writes|said|says)\s+(?:the\s+)?$/i;

/** True where an article says that it was taken from the outlet that follows; `at` counts sentences from 0. */
export function isPassedOn(before: string, at: number): boolean {
  return SOURCE_LINE.test(before) || (at < HEAD && AS_REPORTED.test(before));
}

/** True where the words around an outlet say that something rests on it. */
export function isCited(before: string, after: string, language: Language): boolean {
  return (
    BEFORE[language].test(before) ||
    AFTER[language].test(after) ||
    (language === 'fr' ? INVERTED_FR : INVERTED_EN).test(before)
  );
}

/** A publisher that a sentence cites. */
export interface OutletMention {
  /** A key of publishers.yaml, or the plain name. */
  readonly publisher: string;
  /** As readers know it. */
  readonly name: string;
  /** Where it stands in the sentence. */
  readonly start: number;
  readonly end: number;
  /** True where the article says that it is taken from there: "as reported by …". */
  readonly carrier: boolean;
  /** Who passed it on, where the sentence says so: "the Times, citing Al Jazeera". */
  readonly via?: string | undefined;
}

type Publishers = ReadonlyMap<string, Publisher>;
type Found = Omit<OutletMention, 'carrier' | 'via'> & { readonly evident?: true };

/** Publishers that report what others say; a government that says something is a speaker instead. */
const REPORTING = new Set([
  'wire',
  'newspaper',
  'broadcaster',
  'news-site',
  'magazine',
  'state-media',
  'repost',
]);

/** Words that end the name of a paper, agency or channel, and names that stand alone. */
const PRESS =
  'Times|Telegraph|Guardian|Mail|Mirror|Sun|Post|Herald|Tribune|Journal|Observer|Independent|Standard|Chronicle|Star|Express|Gazette|Examiner|Inquirer|Economist|Spectator|Dispatch|Courier|Echo|Argus|Globe|Monitor|Register|News Agency|News|Press Agency|Press|Radio|Television|TV|Broadcasting|Magazine|Weekly|Today|Review|Jazeera|Arabiya|Monde|Figaro|Spiegel|País|Nation|Citizen|Mercury|Bulletin|Advertiser|Evening News|Leader|Reporter|Messenger|Sentinel|Record|Scotsman|Enquirer|Bee|Ledger|Democrat|Daily|Watan|Hayat|Akhbar';
const DAILY = String.raw`(?:Daily|Sunday|Evening|Morning) \p{Lu}[\p{L}’'-]+`;
const ALONE =
  "BBC|BBC (?:News|Arabic|Radio \\d|Radio \\p{Lu}\\p{L}+|One|Newsnight)|CNN|ITV|ITN|ABC|NBC|CBS|NPR|PBS|AFP|AP|EFE|DPA|Reuters|Bloomberg|Al Jazeera|Al Arabiya|Al-Jazeera|Al-Arabiya|Anadolu|Anadolu Agency|Agence France-Presse|Associated Press|Interfax|TASS|SANA|Sana|IRNA|Rudaw|Kurdistan 24|franceinfo|France Info|France Inter|France Bleu|France Culture|France 24|France 3|France 2|Europe 1|RTL|RFI|RMC|BFMTV|BFM TV|TF1|Mediapart|Libération|Ouest-France|Sud Ouest|Nice-Matin|Le Monde|Le Figaro|Le Parisien|Le Point|Le Progrès|Le Télégramme|La Croix|La Dépêche|La Provence|La Voix du Nord|L[’']Express|L[’']Humanité|L[’']Obs|L[’']Orient-Le Jour|Die Welt|Der Spiegel|El País|La Repubblica|Corriere della Sera|Haaretz|Hürriyet|VOA|Channel \\d+(?: News)?|Lloyd[’']s List|\\p{Lu}\\p{Ll}+(?:\\p{Lu}\\p{Ll}+|\\d{1,4})|Voice of America|Radio Free Europe|Sky News|Channel 4 News";
const WORDS = String.raw`(?:\p{Lu}[\p{L}’'-]* )`;
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!(?:Selon|Dans|Sur|Pour|Pourtant|Mais|But|And|When|While|In|On|As|An?|According|Since|After|Earlier|Today|State|Local) )(?:[Tt]he (${WORDS}{0,3}(?:${PRESS})|${DAILY})|(${ALONE}|${WORDS}{1,3}(?:${PRESS})|${DAILY}))(?![\\p{L}\\p{N}-]| (?:Council|Association|Officer|Secretary|Service|Authority|Commission|Regulator|Complaints|Standards|Ltd))`,
  'gu',
);
/** French papers whose article is drawn into the word before: "au Parisien". */
const DRAWN_IN =
  /(?<=(?<!\p{L})(?:au|du) )(?:Monde|Figaro|Parisien|Progrès|Télégramme|Point|Dauphiné libéré|Courrier picard|Courrier de l’Ouest|Républicain lorrain|Populaire du Centre|Midi libre|Soir|Temps|Devoir|Journal du dimanche)(?!\p{L})/gu;
/** Last words of papers that are those of offices and groups as well: they say things themselves. */
const WEAK =
  /\b(?:Monitor|Register|Record|Leader|Reporter|Review|Bulletin|Nation|Citizen|Observer|Standard|Independent|Journal|Press|Today|Echo|Star|Sun|Globe|Democrat)$/u;
/** Named by what it is: "the newspaper Al-Quds", "the Hawar news agency", "l’agence Amaq". */
const CALLED =
  /(?<!\p{L})(?:newspaper|daily|weekly|magazine|broadcaster|channel|website|outlet|news site|(?:news |own )agency,?|radio station|quotidien(?: \p{Ll}+)?|journal(?: \p{Ll}+)?|hebdomadaire(?: \p{Ll}+)?|chaîne(?: \p{Ll}+)?|agence(?: \p{Ll}+)?|mensuel) (?<after>\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}|al-)[\p{L}’'-]+){0,3})|(?<before>\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}|al-)[\p{L}’'-]+){0,2}) (?:news agency|newspaper|news website|radio station|television channel|press agency)/gu;
const HOST =
  /(?<![\p{L}\p{N}@.-])(?:[A-Za-z0-9-]+\.)+(?:com|org|net|info|news|tv|media|gov|int|co|[a-z]{2})(?![\p{L}\p{N}-])/gu;

/** The outlets that a sentence cites: addresses, known publishers, and names that look like the press. */
export function outletsIn(
  { text: sentence, at }: Sentence,
  publishers: Publishers,
  language: Language = 'en',
): OutletMention[] {
  const mentions: OutletMention[] = [];
  const candidates: Found[] = [
    ...hosts(sentence, publishers),
    ...knownNames(sentence, publishers),
    ...calledNames(sentence, publishers),
    ...otherNames(sentence, publishers),
    ...[...sentence.matchAll(DRAWN_IN)].map(({ 0: name, index }) => ({
      publisher: knownKey(`Le ${name}`, publishers) ?? `Le ${name}`,
      name: `Le ${name}`,
      start: index,
      end: index + name.length,
    })),
  ];
  for (const { evident, ...found } of candidates) {
    if (mentions.some(({ start, end }) => found.start < end && found.end > start)) continue;
    const before = sentence.slice(0, found.start);
    const carrier = isPassedOn(before, at);
    if (
      WEAK.test(found.name) &&
      !/^(?:Daily|Sunday|Evening|Morning|New York|Los Angeles|Washington) /.test(found.name) &&
      !publishers.has(found.publisher) &&
      !BEFORE[language].test(before)
    ) {
      continue;
    }
    if (!evident && !carrier && !isCited(before, sentence.slice(found.end), language)) continue;
    mentions.push({ ...found, carrier });
  }
  mentions.sort((a, b) => a.start - b.start);
  return mentions.map((mention, place) => ({
    ...mention,
    via: passedOnBy(mention, mentions[place - 1], mentions[place + 1], sentence),
  }));
}

const CITING =
  /\b(?:citing|quoting|cited|quoted|cites|quotes)\b[^.;]{0,60}$|(?<!\p{L})(?:citant|cite|cité)(?!\p{L})[^.;]{0,60}$|(?<!\p{L})selon (?:l[’']|le |la )?(?:agence )?$/iu;
const PASSED_ON_AFTER =
  /^[^.;]{0,80}\b(?:quoted by|cited by|carried by|reported by|relayed by|as reported by|seen by|according to)\s+(?:the\s+)?(?:\w+ news agency )?$|^(?:[^.;]*(?:,|”|"|»)\s+)(?:the\s+)?(?:rapporte|a rapporté|indique)?\s*(?:l[’']agence |le quotidien |le |la |l[’'])?$|^[^.;]{0,80}(?<!\p{L})(?:cité(?:e|s|es)? par|relayé(?:e|s|es)? par|repris(?:e|es)? par)\s+(?:le |la |l[’']|les )?(?:agence )?$/iu;

/** Of two outlets in a sentence, the one that passed the other on. */
function passedOnBy(
  mention: Omit<OutletMention, 'via'>,
  previous: Omit<OutletMention, 'via'> | undefined,
  next: Omit<OutletMention, 'via'> | undefined,
  sentence: string,
): string | undefined {
  if (previous && previous.publisher !== mention.publisher) {
    const between = sentence.slice(previous.end, mention.start);
    if (
      /^[^;]*$/.test(between) &&
      CITING.test(between) &&
      !/\b(?:cited|quoted) by\b|cité(?:e|s)? par/i.test(between)
    ) {
      return previous.publisher;
    }
  }
  if (next && next.publisher !== mention.publisher) {
    const between = sentence.slice(mention.end, next.start);
    const after = sentence.slice(next.end);
    const told =
      /\b(?:told|interview with|statement to|speaking to|spoke to)\s+(?:the\s+)?$|(?<!\p{L})(?:à|au)\s+(?:l[’'])?$/iu.test(
        sentence.slice(0, mention.start),
      );
    if (
      /\b(?:quoted|cited|carried|relayed) by\b|cité(?:e|s)? par|relayé(?:e|s)? par/i.test(between)
    )
      return next.publisher;
    if (
      told &&
      PASSED_ON_AFTER.test(between) &&
      (/^[,\s]+(?:\w+ )?(?:reports?|reported|said|says)/i.test(after) ||
        /rapport|indique/i.test(between))
    ) {
      return next.publisher;
    }
  }
  return undefined;
}

/** Outlets that are named by what they are. */
function calledNames(sentence: string, publishers: Publishers): Found[] {
  return [...sentence.matchAll(CALLED)].flatMap((match) => {
    const name = (match.groups?.after ?? match.groups?.before ?? '').replace(/^The /, '');
    if (/^(?:State|Local|Official)$/.test(name)) return [];
    const key = knownKey(name, publishers);
    const start = match.index + match[0].indexOf(name);
    const known = key === undefined ? undefined : publishers.get(key);
    return [{ publisher: key ?? name, name: known?.name ?? name, start, end: start + name.length }];
  });
}

function hosts(sentence: string, publishers: Publishers): Found[] {
  return [...sentence.matchAll(HOST)].map(({ 0: text, index }) => {
    const known = publisherOfAddress(`https://${text}`, publishers);
    const span = { start: index, end: index + text.length, evident: true as const };
    return { publisher: known?.key ?? bare(text), name: known?.name ?? bare(text), ...span };
  });
}

/** Known publishers; a name that begins with its article needs it, so that others may end in the same word. */
function knownNames(sentence: string, publishers: Publishers): Found[] {
  return [...publishers.values()].flatMap(({ key, name, kind }) => {
    if (!REPORTING.has(kind)) return [];
    const plain = name.replace(/^(?:The|Le|La|Les)\s+|^L[’']/, '');
    const withArticle = plain !== name;
    const initials = key.length <= 5 && !withArticle ? [key.toUpperCase()] : [];
    return [plain, ...initials].flatMap((words) =>
      occurrences(sentence, words)
        .filter((start) => !withArticle || ARTICLE.test(sentence.slice(0, start)))
        .map((start) => ({ publisher: key, name, start, end: start + words.length })),
    );
  });
}

const ARTICLE = /(?:(?<!\p{L})(?:the|le|la|les|au|du|aux|des) |l[’'])$/iu;

function otherNames(sentence: string, publishers: Publishers): Found[] {
  return [...sentence.matchAll(NAME)].map(({ 0: whole, 1: afterArticle, 2: bareName, index }) => {
    const plain = afterArticle ?? bareName ?? '';
    // "The Times" and "The Guardian" are nobody without their article.
    const name = afterArticle !== undefined && /^\p{L}+$/u.test(plain) ? `The ${plain}` : plain;
    const key = knownKey(name, publishers);
    const known = key === undefined ? undefined : publishers.get(key);
    const start = index + whole.length - plain.length;
    return { publisher: key ?? name, name: known?.name ?? name, start, end: start + plain.length };
  });
}

/** Where words stand whole in a sentence. */
export function occurrences(sentence: string, words: string): number[] {
  const found: number[] = [];
  for (let at = sentence.indexOf(words); at !== -1; at = sentence.indexOf(words, at + 1)) {
    const around = `${sentence[at - 1] ?? ' '}${sentence[at + words.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) found.push(at);
  }
  return found;
}
