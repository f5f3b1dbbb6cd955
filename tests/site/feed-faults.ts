import { load } from 'cheerio';
import { isTag } from 'domhandler';

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/;

/**
 * What the feed validator of the W3C holds against an Atom or RSS feed, errors and warnings, by the names
 * that it gives them: https://github.com/w3c/feedvalidator.
 */
export function feedFaults(xml: string, address: string): readonly string[] {
  const $ = load(xml, { xml: true });
  const [atom, entries] = [$('feed').length > 0, $('feed > entry, channel > item').toArray()];
  const faults: string[] = [];
  const fault = (found: boolean, name: string, what = '') => {
    if (found) faults.push(`${name} ${what}`.trim());
  };
  const repeated = (values: readonly string[]) =>
    values.filter((value, at) => values.indexOf(value) !== at);
  const textsOf = (selector: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).text());

  fault(!/^<\?xml version="1\.0" encoding="utf-8"/i.test(xml), 'EncodingMismatch');
  const self = $('feed > link[rel="self"], channel > atom\\:link[rel="self"]').attr('href');
  fault(self === undefined, 'MissingSelf');
  fault(self !== undefined && self !== address, 'SelfDoesntMatchLocation', self);
  const needed = atom
    ? ['feed > id', 'feed > title', 'feed > updated', 'feed > author > name']
    : ['channel > title', 'channel > link', 'channel > description'];
  for (const element of needed) fault($(element).text().trim() === '', 'MissingElement', element);
  for (const name of repeated(textsOf(atom ? 'entry > id' : 'item > guid')))
    fault(true, atom ? 'DuplicateEntries' : 'DuplicateItem', name);
  for (const moment of repeated(textsOf('entry > updated')))
    fault(true, 'DuplicateUpdated', moment);
  for (const moment of textsOf('updated, published'))
    fault(!RFC_3339.test(moment) || Number.isNaN(Date.parse(moment)), 'InvalidDate', moment);
  for (const moment of textsOf('pubDate, lastBuildDate')) {
    const real = RFC_822.test(moment) && new Date(moment).toUTCString() === moment;
    fault(!real, 'InvalidRFC2822Date', moment);
  }
  for (const id of textsOf('feed > id, entry > id'))
    fault(!URL.canParse(id), 'InvalidFullLink', id);
  for (const entry of entries) {
    const inside = $(entry);
    const name = inside.children('title').text();
    const wanted = atom ? ['id', 'title', 'updated', 'content'] : ['title', 'link', 'guid'];
    for (const element of wanted)
      fault(inside.children(element).text().trim() === '', 'MissingElement', `${name} ${element}`);
    const links = inside.children('link[rel="alternate"]').toArray();
    fault(atom && links.length !== 1, 'DuplicateAtomLink', name);
    fault(/<[a-z/][^>]*>/i.test(name), 'ContainsHTML', name);
    const permanent = inside.children('guid[isPermaLink="true"]').text();
    fault(permanent !== '' && !URL.canParse(permanent), 'InvalidHttpGUID', permanent);
    const body = load(inside.children('content, content\\:encoded').text(), null, false);
    const unsafe =
      'script, style, iframe, object, embed, form, input, meta, link, base, [style], [contenteditable]';
    fault(body(unsafe).length > 0, 'SecurityRisk', name);
    for (const [attribute, value] of body('*')
      .toArray()
      .flatMap((node) => (isTag(node) ? Object.entries(node.attribs) : []))) {
      fault(/^on/.test(attribute), 'SecurityRiskAttr', `${name} ${attribute}`);
      if (/^(?:href|src)$/.test(attribute))
        fault(!URL.canParse(value), 'ContainsRelRef', `${name} ${value}`);
      fault(/^\s*(?:javascript|vbscript|data):/i.test(value), 'SecurityRisk', value);
    }
  }
  for (const link of $('link[href]').toArray())
    fault(!URL.canParse($(link).attr('href') ?? ''), 'InvalidLink', $(link).attr('href'));
  return faults;
}
