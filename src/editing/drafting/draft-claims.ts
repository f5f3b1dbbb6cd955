import { toDo } from '../../brief/scalars.ts';
import { writeYaml } from '../../content/writing/write-brief.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { quotation } from './draft-from-article.ts';
import type { DraftSources } from './draft-sources.ts';
import type { CountedNumber, ReadArticle, ReadSentence } from './read-article.ts';

/** The claims of a draft, and as remarks the numbers of which something is not sure. */
export interface DraftClaims {
  readonly claims: readonly { readonly [field: string]: Tree }[];
  /** The sentence of each claim, and the measures that it speaks of. */
  readonly remarks: readonly (readonly string[])[];
  readonly likely: readonly string[];
}

const MEASURE = toDo('the measure, by its key in measures.yaml');

/** Numbers as claims: what is counted, who said it, and the sentence that it stands in. */
export function draftClaims(article: ReadArticle, sources: DraftSources): DraftClaims {
  const found = article.sentences.flatMap((sentence) =>
    sentence.numbers.map((number) => draftClaim(number, sentence, sources)),
  );
  const sure = found.filter((claim) => claim.sure);
  return {
    claims: sure.map(({ claim }) => claim),
    remarks: sure.map(({ remark }) => remark),
    likely: found
      .filter((claim) => !claim.sure)
      .flatMap(({ claim, remark }) => asRemark(claim, remark)),
  };
}

function draftClaim(number: CountedNumber, sentence: ReadSentence, sources: DraftSources) {
  const { speaker, unsure, measures } = number;
  const claim = {
    measure: MEASURE,
    value: number.value,
    by: speaker ?? sources.carrier?.name ?? toDo('who said it'),
    reported: number.saidOn ?? '',
    source: sourceOf(sentence, sources),
    note: number.counted,
  };
  const remark = [
    quotation(sentence.text),
    ...(unsure === undefined
      ? []
      : [unsure.replace(/^./, (letter) => letter.toUpperCase()).replace(/[^.]$/, '$&.')]),
    ...(measures.length > 0
      ? [`Measures of which the sentence speaks: ${measures.join(', ')}`]
      : []),
  ];
  return { sure: unsure === undefined && speaker !== undefined, claim, remark };
}

/**
 * Which source says so: the only outlet that the sentence cites, or else the page that was read. By
 * its publisher, or by its number where that is not enough.
 */
function sourceOf({ outlets }: ReadSentence, { sources, carrier }: DraftSources): string {
  const cited = new Set(outlets.map(({ publisher }) => publisher));
  if (cited.size > 1) return '';
  const [publisher = carrier?.publisher] = cited;
  const same = sources.flatMap((source, at) => (source.publisher === publisher ? [at] : []));
  if (publisher === undefined || same[0] === undefined) return '';
  return same.length === 1 ? publisher : String(same[0] + 1);
}

/** A claim that cannot stand yet, in the form that it will have once somebody has judged it. */
function asRemark(claim: { readonly [field: string]: Tree }, remark: readonly string[]): string[] {
  const said = Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== ''));
  return [
    ...remark.map((line) => `  # ${line}`),
    ...writeYaml([said])
      .split('\n')
      .map((line) => `  ${line}`),
  ];
}
