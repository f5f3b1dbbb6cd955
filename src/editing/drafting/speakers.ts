import type { Language } from './language.ts';
import { SHORT_TITLES } from './sentences.ts';

/** Somebody who is said to have said something in a sentence, and what part of it that covers. */
export interface Attribution {
  /** In the words of the article: "The coast guard". Absent for a pronoun. */
  readonly who: string | undefined;
  /** Where the words for them and the verb stand. */
  readonly start: number;
  readonly end: number;
  /** What they are said to have said lies after their verb, before their name, or all around. */
  readonly covers: 'after' | 'before' | 'all';
}

interface Grammar {
  /** A verb of saying, with what may stand before it. */
  readonly verb: RegExp;
  /** The same where the name follows: "…, said Col. Otieno". */
  readonly inverted: RegExp;
  readonly according: RegExp;
  readonly pronoun: RegExp;
  /** A clause of its own is nobody. */
  readonly clause: RegExp;
  /** What cannot begin the name of anybody. */
  readonly notAtFirst: RegExp;
  /** Where a clause of its own begins. */
  readonly breaks: RegExp;
  /** What may follow the verb at the end of a sentence. */
  readonly closing: RegExp;
  readonly leadIn: RegExp;
}

const NAME = `(?:[^,.;:()’”"»]|(?<=\\b(?:${SHORT_TITLES}|\\p{Lu}))\\.|(?<=\\p{L})’(?=\\p{L})|(?<=s)’(?=\\s\\p{Ll}))+?`;

const EN_SAYING = [
  'said|says|say|claimed(?! (?:victory|responsibility|credit)\\b)|claims(?! (?:victory|responsibility|credit)\\b)|claim|estimated|estimates|estimate|believes?|believed|told|tells|announced|announces|announce',
  'reported|reports(?! (?:of|by|from|on|in|that have)\\b)|counted|counts|put|puts|warned|warns|added|adds|confirmed|confirms|confirm|acknowledged',
  'acknowledges|denied|denies|gave(?= (?:the|a) (?:number|figure|toll|total))|stated|states|recorded|records|documented|documents|revealed|reveals|suggested|suggests|wrote|writes',
  'listed|lists|verified|verifies|insisted|insists|maintained|maintains|noted|notes|found(?= that\\b)|heard(?= (?:that|how))|ruled|concluded|concludes|tweeted|testified|argued|argues|registered|logged|tallied|calculated|calculates|declared|declares|disclosed|admitted|admits|alleged|alleges|identified|cited',
].join('|');
const EN_HELPING =
  '(?:(?:has|have|had|also|later|previously|earlier|repeatedly|today|yesterday|now|then|since|initially|first|separately|meanwhile)\\s+)*';
const FR_PARTICIPLE =
  'déclaré|indiqué|annoncé|affirmé|estimé|précisé|assuré|dit|rapporté|confirmé|recensé|compté|dénombré|expliqué|ajouté|souligné|déploré|avancé|évalué|reconnu|démenti|fait état|évoqué|signalé|publié|écrit|relevé|enregistré|répertorié|documenté|chiffré|détaillé|revendiqué|retenu|fait valoir|soutenu|plaidé|exposé|fait savoir|rappelé|prévenu|alerté|noté|révélé|communiqué|informé|averti|raconté|témoigné|confié|lancé|insisté|regretté|dénoncé|répondu|établi|comptabilisé|constaté|vérifié|identifié';
const FR_PRESENT =
  'affirme|indique|estime|annonce|déclare|précise|assure|dit|rapporte|recense|dénombre|compte(?= (?:au|plus|près|environ|quelque|désormais|\\d))|explique|fait état|parle|évoque|avance|évalue|confirme|signale|déplore|souligne|ajoute|écrit|note|relève|détaille|chiffre|alerte|révèle|reconnaît|dément|rappelle|raconte|témoigne|dénonce|insiste|regrette|répertorie|documente|comptabilise|constate';
const FR_HELPING =
  '(?:(?:lui|leur|y|en|également|aussi|par ailleurs|ensuite|notamment|déjà|d’abord)\\s+)?';

const GRAMMAR: { readonly [language in Language]: Grammar } = {
  en: {
    verb: new RegExp(`\\s${EN_HELPING}(?:${EN_SAYING})\\b(?! by\\b)`, 'gu'),
    inverted: new RegExp(
      `[,’”"»]\\s+(?:said|says|added|wrote|reported|according to)\\s+(?<who>${NAME})(?=[,;:(]|(?<!\\b(?:${SHORT_TITLES}|\\p{Lu}))\\.(?:\\s|$)|$)`,
      'gu',
    ),
    according: new RegExp(
      `\\b[Aa]ccording to (?:a (?:statement|report|count|tally|database|list|survey|study|estimate) (?:issued |published |released |compiled |kept )?(?:by|from|of) |(?:figures|data|estimates|numbers|statistics|records|officials figures) (?:issued |published |released |compiled |collected |kept )?(?:by|from|of) )?(?<who>${NAME})(?=[,;:()]|(?<!\\b(?:${SHORT_TITLES}|\\p{Lu}))\\.(?:\\s|$)|$| (?:who|which|said|on \\p{Lu}|in \\p{Lu}?\\p{L}* (?:statement|report)|quoted by|cited by|published|and at least)\\b)`,
      'gu',
    ),
    pronoun:
      /^(?:it|he|she|they|this|that|there|who|which|what|we|i|you|his|her|their|some|many|others|one|both|all|these|those)$/i,
    clause:
      /\b(?:has|have|had|is|are|was|were|will|would|could|can|did|does|been|be|after|when|because|if)\b/i,
    notAtFirst:
      /^(?:on|in|at|for|from|by|with|under|after|before|of|to|as|into|over|during|since|until|about|around|at least|more|up|per|no|not|count|counts|page|when|while|if|because|that|than|and|or|but|so|how|where|why)\b/i,
    breaks:
      /(?:^|[;:,][”’"»]?\s+|[”"»]\s+|\s[–—-]\s+)(?:and |but |while |whereas |although |though |as |yet |meanwhile,? |however,? )?|\s(?:while|but|whereas|although|though|and that|that|as|after|when|because|before|if|until)\s/gu,
    closing:
      /^(?:\s+(?:(?:on|in|at|to|via|through|late|early|earlier|later|by|last|this|during)\b[^;]*|(?:\p{L}+day|today|yesterday|tonight)\b[^;]*))?\.?[”"’]?$/u,
    leadIn:
      /^(?:(?:it|this|that) (?:comes|came) (?:after|as|when)|but|and|meanwhile|however|earlier|while|after|when|as|yesterday|today|later|separately|also)[,\s]+/i,
  },
  fr: {
    verb: new RegExp(
      `\\s(?:(?:a|ont|avait|avaient|n’a|n’ont)\\s+${FR_HELPING}(?:${FR_PARTICIPLE})(?!\\p{L})|(?:${FR_PRESENT})(?:nt)?(?!\\p{L}))`,
      'gu',
    ),
    inverted: new RegExp(
      `[,”"»]\\s*(?:(?:a|ont|avait|avaient)\\s+${FR_HELPING}(?:${FR_PARTICIPLE})|(?:${FR_PRESENT})(?:nt)?)(?:\\s+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|jeudi soir))?(?:\\s+(?:à|au)\\s+(?:l[’'])?\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)?)?\\s+(?<who>${NAME})(?=[,;:(]|(?<!\\b(?:${SHORT_TITLES}|\\p{Lu}))\\.(?:\\s|$)|$)`,
      'gu',
    ),
    according: new RegExp(
      `(?<!\\p{L})(?:[Ss]elon|[Dd][’']après)\\s+(?:(?:un|le|les|des|une)\\s+(?:derniers? |dernières? |nouveau )?(?:bilan|décompte|chiffres|données|rapport|communiqué|estimations?|recensement)s?\\s+(?:provisoire |officiels? |publiée?s? |communiquée?s? |établi )*(?:de|du|des|d[’']|par)\\s?)?(?<who>${NAME})(?=[,;:()]|(?<!\\b(?:${SHORT_TITLES}|\\p{Lu}))\\.(?:\\s|$)|$| (?:cité|qui|publié)\\p{L}*)`,
      'gu',
    ),
    pronoun:
      /^(?:il|elle|ils|elles|on|nous|je|qui|que|ce|cela|celui-ci|celle-ci|ceux-ci|certains|beaucoup|d’autres|tous)$/i,
    clause:
      /(?<!\p{L})(?:a|ont|est|sont|était|étaient|avait|avaient|sera|seront|été|fut|alors que|quand|si)(?!\p{L})/iu,
    notAtFirst:
      /^(?:dans|en|à|au|aux|pour|par|avec|sous|après|avant|de|du|des|depuis|selon|sur|plus|moins|environ|près|quelque|au moins|alors|tandis|mais|et|ou|lors|pendant|où|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L})/iu,
    breaks:
      /(?:^|[;:,][”"»]?\s+|[”"»],?\s+|\s[–—-]\s+)(?:et |mais |tandis que |alors que |comme |or |cependant,? )?|\s(?:tandis qu(?:e |’)|alors qu(?:e |’)|mais|que)\s?/gu,
    closing:
      /^(?:\s+(?:à|au|dans|en|lors|sur|ce|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|par)(?!\p{L})[^;]*)?\.?[”"»]?$/u,
    leadIn:
      /^(?:mais|et|or|cependant|toutefois|par ailleurs|de son côté|pour sa part|hier|aujourd’hui|ensuite)[,\s]+/i,
  },
};

const LONGEST = 80;

/** Everybody who is said in a sentence to have said something, in its order. */
export function attributionsIn(text: string, language: Language): Attribution[] {
  const grammar = GRAMMAR[language];
  // One kind of apostrophe for the patterns; names are given back as they are written.
  const sentence = text.replace(/(?<=^|[\s(])'(?=\p{L})/gu, '‘').replaceAll("'", '’');
  const written = (who: string | undefined) =>
    who !== undefined && text.includes("'") && !text.includes('’') ? who.replaceAll('’', "'") : who;
  const found: Attribution[] = [];
  const add = (attribution: Attribution) => {
    const { start, end } = attribution;
    if (!found.some((other) => start < other.end && end > other.start)) found.push(attribution);
  };
  for (const match of sentence.matchAll(grammar.according)) {
    const who = tidy(match.groups?.who ?? '', language);
    const end = match.index + match[0].length;
    const opens = /^[\p{L},]*\s*$/u.test(sentence.slice(0, match.index)) || match.index === 0;
    if (who === undefined) continue;
    add({
      who,
      start: match.index,
      end,
      covers: opens ? 'after' : 'all',
    });
  }
  for (const match of sentence.matchAll(grammar.inverted)) {
    const start = match.index + 1;
    const who = tidy(match.groups?.who ?? '', language);
    if (who === undefined) continue;
    add({
      who,
      start,
      end: match.index + match[0].length,
      covers: 'before',
    });
  }
  for (const match of sentence.matchAll(QUOTED)) {
    const who = tidy(match.groups?.who ?? '', language);
    if (who === undefined) continue;
    add({ who, start: match.index, end: match.index + match[0].length, covers: 'after' });
  }
  for (const match of sentence.matchAll(SAID_HE)) {
    add({
      who: undefined,
      start: match.index,
      end: match.index + match[0].length,
      covers: 'before',
    });
  }
  for (const match of sentence.matchAll(grammar.verb)) {
    const verbEnd = match.index + match[0].length;
    if (inQuotation(sentence, match.index)) continue;
    const subject = subjectBefore(sentence.slice(0, match.index), grammar);
    if (!subject) continue;
    const isLast =
      subject.start > 0 &&
      /[,’”"»]\s*$/u.test(sentence.slice(0, subject.start)) &&
      closes(mainClause(sentence.slice(verbEnd)), sentence.slice(match.index, verbEnd), grammar);
    // The World Health Organization is no question.
    const pronoun = grammar.pronoun.test(subject.words) && subject.words !== 'WHO';
    const who = pronoun ? undefined : tidy(subject.words, language);
    if (who === undefined && !pronoun) continue;
    add({
      who,
      start: subject.start,
      end: verbEnd,
      covers: isLast ? 'before' : 'after',
    });
  }
  return found
    .filter(({ who }) => who === undefined || !DOCUMENT.test(who))
    .sort((a, b) => a.start - b.start)
    .filter(
      // "A resident said that she had counted": she is the resident.
      ({ who, covers }, at, all) =>
        who !== undefined ||
        covers === 'before' ||
        !all.slice(0, at).some((by) => by.who !== undefined && by.covers === 'after'),
    )
    .map(({ who, ...rest }) => ({ who: written(who), ...rest }));
}

/** True where nothing more is said after a verb: only to whom, when, where and how. */
function closes(rest: string, verb: string, { closing }: Grammar): boolean {
  if (closing.test(rest)) return true;
  return (
    /(?:told|tells|confié|raconté|déclaré|indiqué|expliqué|précisé|assuré)$/.test(verb) &&
    !/\d|[“"«]|\b(?:that|how|he|she|they|it|there|some|more)\b|(?<!\p{L})qu(?:e|’)/u.test(rest)
  );
}

/** A paper without those who wrote it says nothing of who counted. */
const DOCUMENT =
  /^(?:(?:an?|the|its|his|her|their|this|un|une|le|la|les|des|ce|son|leur)\s+)?(?:(?:recent|new|internal|official|latest|draft|confidential|leaked|medical|several|initial|preliminary|nouveau|nouvelle|premiers?|récent) )?(?:reports?|statement|study|survey|figures|estimates?|sources?|some|rapport|communiqué|étude|bilan|décompte|chiffres|sources?|estimations?)(?:\s+(?:published|released|issued|seen|publiée?s?|rendue?s?|diffusée?s?|concordantes?).*)?$/iu;

/** Up to where another clause begins that has its own speaker. */
function mainClause(rest: string): string {
  return (
    rest.split(
      /,\s+(?:while|but|whereas|although|though|and|adding|which|tandis|alors|mais)(?!\p{L})/u,
    )[0] ?? ''
  );
}

/** "The Post quoted a director as saying that …". */
const QUOTED = /\b(?:quoted|quotes|quoting|cited|citing) (?<who>[^,.;:“”"]{3,80}?) as saying\b/gu;
/** "…, a-t-il précisé". */
const SAID_HE = new RegExp(
  `[,”"»]\\s*(?:(?:a|ont|avait)-(?:t-)?(?:il|elle|ils|elles|on) (?:${FR_PARTICIPLE})|(?:${FR_PRESENT})(?:nt)?-(?:t-)?(?:il|elle|ils|elles))(?!\\p{L})`,
  'gu',
);

/** Quotation marks that are open: what is said within is no attribution of the article's own. */
function inQuotation(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  return /“[^”]*$|«[^»]*$|‘[^’]*$/u.test(before) || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** The words before a verb, from the start of its clause; an apposition between commas belongs to it. */
function subjectBefore(
  before: string,
  { breaks, notAtFirst, clause, leadIn }: Grammar,
): { words: string; start: number } | undefined {
  let text = before;
  // "Anna Berg, head of the clinic, told …" and "the ministry (MoD) said …".
  const apposition = /,\s+(?<inner>[^,;:“”«»"]{3,90}),$/u.exec(text);
  if (apposition && /\p{L}/u.test(text.slice(0, apposition.index))) {
    const head = text.slice(0, apposition.index);
    // "Reuters, quoting a police spokesman, says …": whoever is quoted says it.
    const quoted = QUOTING.exec(apposition.groups?.inner ?? '');
    if (quoted) {
      const words = quoted.groups?.who ?? '';
      return { words, start: text.lastIndexOf(words) };
    }
    const isNamed = /^\p{Lu}/u.test(apposition.groups?.inner ?? '');
    if (!isNamed && !/\p{Lu}/u.test(lastClause(head, breaks).words)) return undefined;
    text = head;
  }
  text = text.replace(/\s+\([^)]*\)$/, '');
  const relative = /\s(?:who|qui)\s[^,]*$/u.exec(text);
  if (relative) text = text.slice(0, relative.index);
  let { words, start } = lastClause(text, breaks);
  const lead = leadIn.exec(words);
  if (lead) {
    words = words.slice(lead[0].length);
    start += lead[0].length;
  }
  // "Five were killed and the ministry said …".
  if (clause.test(words)) {
    const and = /^.*\s(?:and|et)\s+/u.exec(words);
    if (!and) return undefined;
    words = words.slice(and[0].length);
    start += and[0].length;
  }
  if (words.trim() === '' || notAtFirst.test(words) || clause.test(words)) return undefined;
  return { words, start };
}

const QUOTING = /^(?:quoting|citing|citant)\s+(?<who>.+)$/u;

function lastClause(text: string, breaks: RegExp): { words: string; start: number } {
  const last = [...text.matchAll(breaks)].at(-1);
  const start = last ? last.index + last[0].length : 0;
  return { words: text.slice(start), start };
}

/** "Three of them": a number of people, and nobody who can be named. */
const NUMBER =
  /^(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|most|some|few|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|plusieurs|quelque|beaucoup|certains)(?!\p{L}))/iu;

/** "Le chiffre de 45 morts", "The new estimates of 45": what follows is a noun, and no verb that somebody does. */
const NOBODY =
  /^(?:les?|la|l[’']|une?|des|du|au|ce|cet|cette|ces|son|sa|ses|leurs?|nos|notre|aucune?|chaque|the|an?|this|that|these|those|its|their|his|her|our|no|any|each|every|all)(?:\s+(?:nouve(?:au|lle)|derni[eè]re?|premi[eè]re?|seule?|simple|autre|bonne?|mauvaise?|vraie?|fausse?|faux|récente?|même|tel(?:le)?|new|latest|early|initial|recent|such|final|previous|current|rough)s?)*$/iu;

/** The name alone: without the day on which it was said, and the office after a comma. */
function tidy(words: string, language: Language): string | undefined {
  const { notAtFirst, pronoun, clause } = GRAMMAR[language];
  const who = words
    .trim()
    .replace(/^(?:"|“|«)\s*/, '')
    .replace(/\s+(?:on|in|at|of|this|last)?\s*(?:\p{L}+day|week|month|year)$/iu, '')
    .replace(/\s+(?:on|late on|early on)\s+(?:\p{L}+day|\d.*|\p{Lu}\p{L}+ \d.*)$/u, '')
    .replace(
      /\s+(?:in|dans) (?:a|its|his|her|their|the|un|son|sa) (?:\p{L}+ )?(?:statement|report|message|tweet|communiqué|rapport|entretien)(?!\p{L}).*$/iu,
      '',
    )
    .replace(/\s+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)$/iu, '')
    // "Le maire sur France Info": where it was said.
    .replace(/\s+(?:sur|au micro d[eu’]|à l’antenne d[eu])\s*\p{Lu}.*$/u, '')
    .replace(/[\s,]+$/, '');
  if (who === '' || who.length > LONGEST || !/\p{L}{2}/u.test(who)) return undefined;
  if (
    NUMBER.test(who) ||
    NOBODY.test(who) ||
    notAtFirst.test(who) ||
    (pronoun.test(who) && who !== 'WHO') ||
    clause.test(who) ||
    /[“”"«»‘]/.test(who)
  ) {
    return undefined;
  }
  return who.charAt(0).toUpperCase() + who.slice(1);
}

/** Whose a number is: the only one whose words cover it, or nobody that can be told for sure. */
export function speakerOf(
  number: { readonly start: number; readonly end: number },
  attributions: readonly Attribution[],
  isOutlet: (who: string) => boolean,
): { who: string | undefined; sure: boolean; pronoun: boolean } {
  const covering = attributions.filter((attribution) => covers(attribution, number, attributions));
  const pronoun = covering.some(({ who }) => who === undefined);
  const named = covering.flatMap(({ who }) => (who === undefined ? [] : [who]));
  const others = named.filter((who) => !isOutlet(who));
  if (others.length === 1) return { who: others[0], sure: !pronoun, pronoun };
  if (others.length === 0) {
    return { who: pronoun ? undefined : named[0], sure: named.length === 1 && !pronoun, pronoun };
  }
  return { who: others.at(-1), sure: false, pronoun };
}

function covers(
  { start, end, covers: part }: Attribution,
  number: { readonly start: number; readonly end: number },
  all: readonly Attribution[],
): boolean {
  if (part === 'before') {
    // What stands before another's words is that one's.
    return (
      number.end <= start &&
      !all.some(
        (other) => other.covers === 'after' && other.start > number.end && other.end <= start,
      )
    );
  }
  if (part === 'all') {
    const clauses = all.filter((other) => other.covers !== 'all');
    return !clauses.some(
      (other) => other.covers === 'after' && other.start > end && number.start > other.end,
    );
  }
  return (
    number.start >= end &&
    !all.some(
      (other) =>
        other.covers === 'after' &&
        other.start >= end &&
        other.end <= number.start &&
        other.start > start,
    )
  );
}
