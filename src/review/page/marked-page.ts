import { type ChildNode, Element, isTag, isText, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { diffNodes } from '../body/body-diff.ts';
import { readMarkup, writeMarkup } from '../body/markup.ts';
import { type Piece, piecesOf } from './shown-change.ts';

/** Addresses within a review, as its pages link to them. */
export interface PageAddresses {
  /** A page of the site, by its site-relative address. */
  href(address: string): string;
  /** A file that pages load. */
  asset(address: string): string;
  /** A picture, as it was before the change or as it is; undefined where it cannot be seen here. */
  picture(address: string, side: 'before' | 'after'): string | undefined;
}

/** A page of the site with what changed marked in it. */
export interface MarkedPage {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The classes of its body, by which its styles are chosen. */
  readonly classes: string;
  /** Safe to insert: made of a page of the site, without its scripts and forms. */
  readonly html: string;
  /** How many changes are marked; each has the fragment `change-N`. */
  readonly changes: number;
  /** What changed in what only machines read. */
  readonly head: readonly { readonly subject: string; readonly pieces: readonly Piece[] }[];
}

/**
 * A page before and after as one: what went is struck through, what came is underlined, and from each
 * change links lead to the one before and the one after. Pictures, charts and maps stand side by side.
 * One of both is absent for a page that comes or goes.
 */
export function markedPage(
  before: string | undefined,
  after: string | undefined,
  addresses: PageAddresses,
): MarkedPage {
  const [old, fresh] = [readPage(before), readPage(after)];
  const page = after === undefined ? old : fresh;
  const nodes = diffNodes(still(old.body), still(fresh.body));
  const changes = numbered(nodes);
  linked(nodes, addresses, 'after');
  return {
    title: page.head.get('title') ?? '',
    lang: page.lang,
    dir: page.dir,
    classes: page.classes,
    html: writeMarkup(nodes),
    changes,
    head: [...new Set([...old.head.keys(), ...fresh.head.keys()])].flatMap((subject) => {
      const [from, to] = [old.head.get(subject), fresh.head.get(subject)];
      return before === undefined || after === undefined || from === to
        ? []
        : [{ subject, pieces: piecesOf(from, to) }];
    }),
  };
}

interface ReadPage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly classes: string;
  readonly body: readonly ChildNode[];
  readonly head: ReadonlyMap<string, string>;
}

function readPage(html: string | undefined): ReadPage {
  const all = readMarkup(html ?? '');
  const [root] = DomUtils.getElementsByTagName('html', all, true, 1);
  const [body] = DomUtils.getElementsByTagName('body', all, true, 1);
  const [main] = DomUtils.getElementsByTagName('main', all, true, 1);
  const [head] = DomUtils.getElementsByTagName('head', all, true, 1);
  return {
    lang: root?.attribs.lang ?? 'en',
    dir: root?.attribs.dir === 'rtl' ? 'rtl' : 'ltr',
    classes: body?.attribs.class ?? '',
    // What stands around it is alike on all pages.
    body: main?.children ?? body?.children ?? [],
    head: head ? headFacts(head) : new Map(),
  };
}

/** What browsers and search engines are told of a page. */
function headFacts(head: Element): Map<string, string> {
  const facts = new Map<string, string>();
  for (const node of head.children.filter(isTag)) {
    const {
      name = '',
      property = '',
      content = '',
      rel = '',
      href = '',
      title = '',
    } = node.attribs;
    if (node.name === 'title') facts.set('title', DomUtils.textContent(node));
    else if (node.name === 'meta' && name === 'description') facts.set('description', content);
    else if (node.name === 'meta' && name === 'robots') facts.set('robots', content);
    else if (rel === 'canonical') facts.set('canonical address', href);
    else if (rel === 'alternate') facts.set(`feed ${title || href}`, href);
    else if (property === 'og:type') facts.set('kind', content);
    else if (node.name === 'script' && node.attribs.type === 'application/ld+json')
      facts.set('structured data', DomUtils.textContent(node));
  }
  return facts;
}

const DROPPED = new Set('script template link style iframe object embed base'.split(' '));

/** Markup in which nothing runs and nothing is sent. */
function still(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.flatMap((node): ChildNode[] => {
    if (isText(node)) return [node];
    if (!isTag(node) || DROPPED.has(node.name)) return [];
    const attribs = Object.fromEntries(
      Object.entries(node.attribs).filter(
        ([name]) => !/^on|^(?:form)?action$|^popover|^autofocus$|^style$/.test(name),
      ),
    );
    return [new Element(node.name === 'form' ? 'div' : node.name, attribs, still(node.children))];
  });
}

/** A change in a page: its first mark, and after what its links stand. */
interface Change {
  readonly mark: Element;
  after: ChildNode;
}

/** Gives each change its fragment and its links; returns how many there are. */
function numbered(nodes: ChildNode[]): number {
  const root = new Element('root', {}, nodes);
  const found: Change[] = [];
  find(root, found);
  const changes = joined(found);
  changes.forEach(({ mark, after }, index) => {
    mark.attribs = { ...mark.attribs, id: `change-${index + 1}` };
    DomUtils.append(after, stepsOf(index + 1, changes.length));
    for (let at = mark.parent; at; at = at.parent) {
      // A change that is folded away would not be seen.
      if (isTag(at) && at.name === 'details') at.attribs = { ...at.attribs, open: '' };
    }
  });
  for (const node of root.children) node.parent = null;
  nodes.splice(0, nodes.length, ...root.children);
  return changes.length;
}

/** The changes within one link, and of where it leads, are one: its steps stand once, after it. */
function joined(found: readonly Change[]): readonly Change[] {
  const changes: Change[] = [];
  for (const { mark, after } of found) {
    const last = changes.at(-1);
    const place = outside(after);
    const siblings = mark.parent?.children ?? [];
    const before = siblings[siblings.indexOf(mark) - 1];
    if (last && (place === last.after || before === last.after)) last.after = place;
    else changes.push({ mark, after: place });
  }
  return changes;
}

function find(parent: Element, changes: Change[]): void {
  let open: Change | undefined;
  for (const node of parent.children) {
    node.parent = parent;
    if (!isTag(node)) {
      if (isText(node) && node.data.trim() !== '') open = undefined;
      continue;
    }
    // What nobody hears has no link; what stands in it is said elsewhere on the page.
    if (node.attribs['aria-hidden'] === 'true' && node.name !== 'svg') continue;
    const marked = node.name === 'ins' || node.name === 'del';
    const whole = /\bdiff-(?:added|removed)\b/.test(node.attribs.class ?? '');
    if (marked && open) {
      open.after = node;
    } else if (marked) {
      open = { mark: node, after: node };
      changes.push(open);
    } else if (whole) {
      open = undefined;
      parented(node);
      const mark = DomUtils.findOne((one) => one.name === 'ins' || one.name === 'del', [node]);
      if (mark) changes.push({ mark, after: mark });
    } else {
      open = undefined;
      find(node, changes);
    }
  }
}

function parented(node: Element): void {
  for (const child of node.children) {
    child.parent = node;
    if (isTag(child)) parented(child);
  }
}

const HOLDS_NO_LINK = new Set(['a', 'button', 'summary', 'label']);

/** A link stands in no other link. */
function outside(node: ChildNode): ChildNode {
  let found = node;
  for (let at: ChildNode | Element['parent'] = node; at; at = at.parent) {
    if (isTag(at) && HOLDS_NO_LINK.has(at.name)) found = at;
  }
  return found;
}

function stepsOf(number: number, of: number): Element {
  const step = (to: number, word: string) =>
    to < 1 || to > of
      ? []
      : [
          new Element(
            'a',
            { href: `#change-${to}`, 'aria-label': `${word} change, ${to} of ${of}` },
            [new Text(word)],
          ),
        ];
  return new Element('span', { class: 'change-steps', lang: 'en', dir: 'ltr' }, [
    ...step(number - 1, 'previous'),
    new Text(` ${number}/${of} `),
    ...step(number + 1, 'next'),
  ]);
}

/** Has every address lead to where it leads from the page of a review. */
function linked(
  nodes: readonly ChildNode[],
  addresses: PageAddresses,
  side: 'before' | 'after',
): void {
  for (const node of nodes.filter(isTag)) {
    const here =
      node.name === 'del' || /\bdiff-removed\b/.test(node.attribs.class ?? '') ? 'before' : side;
    for (const [name, value] of Object.entries(node.attribs)) {
      if (name === 'srcset') delete node.attribs[name];
      if (!/^(?:href|src|poster|xlink:href)$/.test(name) || !isOfSite(value)) continue;
      const shown = value.startsWith('/images/') && name !== 'href';
      const leads = shown
        ? addresses.picture(value, here)
        : name === 'href' && node.name === 'a'
          ? addresses.href(value)
          : addresses.asset(value);
      if (leads === undefined) delete node.attribs[name];
      else node.attribs[name] = leads;
    }
    linked(node.children, addresses, here);
  }
}

function isOfSite(address: string): boolean {
  return /^\/(?!\/)/.test(address);
}
