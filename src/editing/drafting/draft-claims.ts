import { writeYaml } from '../../content/writing/write-brief.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { quotation } from './draft-from-article.ts';
import type { DraftSources } from './draft-sources.ts';
import type { CountedNumber, ReadArticle, ReadSentence } from './read-article.ts';
import { isSame } from './sentences.ts';

/** The claims of a draft, and the numbers for which the record has no measure yet, as remarks. */
export interface DraftClaims {
  readonly claims: readonly { readonly [field: string]: Tree }[];
  /** The sentence of each claim, and what is doubtful about it. */
  readonly remarks: readonly (readonly string[])[];
  readonly withoutMeasure: readonly string[];
}

const EARLIER = /\b(?:previously|earlier|formerly|once|in the past|last year)\b/i;
const SAID_ON =
  /\b(?:said|says|told|announced|reported|reports|estimated|counted|warned|confirmed)(?:\s+\S+){0,3}\s*$/i;

/** Numbers as claim candidates: what is counted, who said it, and the sentence that it stands in. */
export function draftClaims(article: ReadArticle, sources: DraftSources): DraftClaims {
  const found = article.sentences.flatMap((sentence) =>
    sentence.numbers.map((number) => draftClaim(number, sentence, article, sources)),
  );
  const fitting = found.filter(({ measured }) => measured);
  return {
    claims: fitting.map(({ claim }) => claim),
    remarks: fitting.map(({ remark }) => remark),
    withoutMeasure: found
      .filter(({ measured }) => !measured)
      .flatMap(({ claim, remark }) => asRemark(claim, remark)),
  };
}

function draftClaim(
  number: CountedNumber,
  sentence: ReadSentence,
  article: ReadArticle,
  sources: DraftSources,
) {
  const [measure, ...others] = number.measures;
  const outlet =
    sentence.outlets.find(({ carrier }) => !carrier) ?? sentence.outlets[0] ?? sources.carrier;
  const { speaker } = sentence;
  const claim = {
    measure: measure ?? '…',
    value: number.value,
    by:
      speaker && outlet && !isSame(speaker, outlet.name)
        ? `${speaker}, as given by ${outlet.name}`
        : (speaker ?? outlet?.name ?? 'the article'),
    reported: reportedOn(sentence, article),
    source: sourceOf(outlet?.publisher, sources),
    note: number.counted,
  };
  const remark = [
    quotation(sentence.text),
    ...(speaker ? [] : ['The sentence names nobody who said it.']),
    ...(others.length > 0 ? [`The measure may also be ${others.join(' or ')}.`] : []),
    ...(claim.reported === '' ? ['It was said earlier; the day is not given.'] : []),
  ];
  return { measured: measure !== undefined, claim, remark };
}

/** The day on which it was said, where the sentence puts one beside the saying; else the article's. */
function reportedOn({ text, dates }: ReadSentence, { published }: ReadArticle): string {
  const date = dates.find(
    ({ start, precision }) => precision !== 'week' && SAID_ON.test(text.slice(0, start)),
  );
  if (date && !date.edtf.includes('/')) return date.edtf;
  return EARLIER.test(text) ? '' : published;
}

/** How a claim names its source: by publisher, or by number where that is not enough. */
function sourceOf(publisher: string | undefined, { sources }: DraftSources): string {
  const same = sources.flatMap((source, at) => (source.publisher === publisher ? [at] : []));
  if (publisher === undefined || same[0] === undefined) return '';
  return same.length === 1 ? publisher : String(same[0] + 1);
}

/** A claim that cannot stand yet, in the form that it will have once somebody has chosen a measure. */
function asRemark(claim: { readonly [field: string]: Tree }, remark: readonly string[]): string[] {
  const said = Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== ''));
  return [
    ...remark.map((line) => `  # ${line}`),
    ...writeYaml([said])
      .split('\n')
      .map((line) => `  ${line}`),
  ];
}
