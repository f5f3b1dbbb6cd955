import type { Day } from '../../brief/day.ts';
import { toDo } from '../../brief/scalars.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import type { DateMention } from './article-dates.ts';
import { quotation } from './draft-from-article.ts';
import type { OutletMention } from './outlets.ts';
import type { ReadArticle, ReadSentence } from './read-article.ts';

/** What is known of the page that the text was taken from. */
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
const TITLE_TO_DO = toDo('the title of the report');
const NO_DAY = 'The text does not say when it was published.';

/** The page that was read, and the outlets that it cites: read through it, and so `via` it. */
export function draftSources(article: ReadArticle, page: ReadPage): DraftSources {
  const cited = article.sentences.flatMap((sentence) =>
    sentence.outlets.map((outlet) => ({ outlet, sentence })),
  );
  const passedOn = cited.find(({ outlet }) => outlet.carrier);
  const carrier = page.publisher ?? passedOn?.outlet;
  const origins = new Map<string, (typeof cited)[number]>();
  for (const mention of cited) {
    const { publisher, via } = mention.outlet;
    const known = origins.get(publisher);
    // A mention that says who passed it on tells more than one that does not.
    if (publisher !== carrier?.publisher && (!known || (known.outlet.via === undefined && via)))
      origins.set(publisher, mention);
  }
  const own =
    carrier || page.url
      ? [{ source: ownPage(carrier, page, article.published), remark: quoted(passedOn?.sentence) }]
      : [];
  const others = [...origins.values()].map(({ outlet, sentence }) => {
    const day = citedOn(outlet, sentence, article.published);
    const chain = [outlet.via, carrier?.publisher].filter(
      (name, at, all) => name !== undefined && all.indexOf(name) === at,
    ) as string[];
    return {
      source: {
        publisher: outlet.publisher,
        title: TITLE_TO_DO,
        ...(day ? { published: day.edtf } : {}),
        ...(chain.length > 0 ? { via: chain } : {}),
      },
      remark: [...quoted(sentence), day ? `Published: "${day.words}".` : NO_DAY],
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

/** When the cited report appeared: the day right after its mention and its verb, where there is one. */
function citedOn(
  outlet: OutletMention,
  { dates, text }: ReadSentence,
  published: Day,
): DateMention | undefined {
  return dates.find(
    ({ start, edtf, doubt, precision }) =>
      precision === 'day' &&
      doubt === undefined &&
      !/[/~]/.test(edtf) &&
      edtf <= published &&
      start >= outlet.end &&
      start - outlet.end < NEAR &&
      /^[,\s]*(?:(?:has|had|also|first|a|newspaper|daily)\s+)*(?:reports?|reported|said|says|wrote|revealed|published|écrit|rapporte|rapporté|écrivait|affirmait|révélé|publié)?\s*(?:(?:that|it)\s+)?(?:late |early )?(?:on\s+|le\s+|du\s+|dated\s+|of\s+)?$/iu.test(
        text.slice(outlet.end, start),
      ),
  );
}
