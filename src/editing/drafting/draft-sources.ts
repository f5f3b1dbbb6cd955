import { type Day, monthOf, yearOf } from '../../brief/day.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import type { DateMention } from './article-dates.ts';
import { quotation } from './draft-from-article.ts';
import type { OutletMention } from './outlets.ts';
import type { ReadArticle, ReadSentence } from './read-article.ts';

/** What the editor knows of the page that the text was taken from. */
export interface ReadPage {
  readonly url?: string | undefined;
  readonly publisher?: { readonly publisher: string; readonly name: string } | undefined;
  readonly title?: string | undefined;
}

/** The sources of a draft; the page that was read, where it is known, is the first. */
export interface DraftSources {
  readonly sources: readonly { readonly [field: string]: Tree }[];
  /** The sentence that each source comes from; empty for the page itself. */
  readonly remarks: readonly (readonly string[])[];
  /** Who passed the article on. */
  readonly carrier?: Pick<OutletMention, 'publisher' | 'name'> | undefined;
}

/** How many letters may stand between an outlet and its date, as in "reported again on Monday". */
const NEAR = 25;
const TITLE_TO_DO = 'To do: the title of the report';

/** The page that was read, and the outlets that it cites: read through it, and so `via` it. */
export function draftSources(article: ReadArticle, page: ReadPage): DraftSources {
  const cited = article.sentences.flatMap((sentence) =>
    sentence.outlets.map((outlet) => ({ outlet, sentence })),
  );
  const passedOn = cited.find(({ outlet }) => outlet.carrier);
  const carrier = page.publisher ?? passedOn?.outlet;
  const origins = new Map<string, (typeof cited)[number]>();
  for (const mention of cited) {
    const { publisher } = mention.outlet;
    if (publisher !== carrier?.publisher && !origins.has(publisher))
      origins.set(publisher, mention);
  }
  const own =
    carrier || page.url
      ? [{ source: ownPage(carrier, page, article.published), remark: quoted(passedOn?.sentence) }]
      : [];
  const others = [...origins.values()].map(({ outlet, sentence }) => {
    const day = citedOn(outlet, sentence, article.published);
    return {
      source: {
        publisher: outlet.publisher,
        title: TITLE_TO_DO,
        published: day.edtf,
        ...(carrier ? { via: carrier.publisher } : {}),
      },
      remark: [...quoted(sentence), day.remark],
    };
  });
  const all = [...own, ...others];
  return {
    sources: all.map(({ source }) => source),
    remarks: all.map(({ remark }) => remark),
    carrier,
  };
}

function ownPage(carrier: DraftSources['carrier'], page: ReadPage, published: Day) {
  return {
    publisher: carrier?.publisher ?? '',
    title: page.title ?? TITLE_TO_DO,
    url: page.url ?? '',
    published,
  };
}

function quoted(sentence: ReadSentence | undefined): string[] {
  return sentence ? [quotation(sentence.text)] : [];
}

/** When the cited report appeared: the date right after its mention, or else the article's own day. */
function citedOn(outlet: OutletMention, { dates }: ReadSentence, published: Day) {
  const date = dates.find(
    ({ start, edtf }) => start >= outlet.end && start - outlet.end < NEAR && edtf <= published,
  );
  if (!date)
    return { edtf: published, remark: 'Its day is not given; this is the day of the article.' };
  return { edtf: withoutInterval(date), remark: `Published: "${date.words}".` };
}

/** A source has a day, a month or a year: a week is given as the month or year that it lies in. */
function withoutInterval({ edtf }: DateMention): string {
  const [from, to] = edtf.split('/');
  if (from === undefined || to === undefined) return edtf;
  const [first, last] = [from as Day, to as Day];
  return monthOf(first) === monthOf(last) ? monthOf(first) : yearOf(last);
}
