import type { Diagnostic, Finding } from '../../../brief/diagnostic.ts';
import { decode } from '../../reading/read-file.ts';
import { SourceText, type Span } from '../../source/source-text.ts';
import { FieldPositions, splitFrontMatter } from '../../yaml/front-matter.ts';
import { YamlPositions } from '../../yaml/yaml-positions.ts';
import type { Place, Rule } from './rule.ts';

type Positions = Pick<YamlPositions, 'value' | 'key'>;

/** A file that was read before, opened again to say where something in it stands. */
export class OpenFile {
  readonly source: SourceText;
  /** Offset at which the body begins; the length of a file that has none. */
  readonly bodyStart: number;
  readonly #locate: () => Positions;
  #positions: Positions | undefined;
  #looks = 0;

  constructor(name: string, bytes: Uint8Array | undefined) {
    const decoded = bytes && decode(name, bytes);
    this.source = decoded instanceof SourceText ? decoded : new SourceText(name, '');
    const split = name.endsWith('.yaml') ? undefined : splitFrontMatter(this.source);
    this.bodyStart = split?.bodyStart ?? this.source.text.length;
    this.#locate = () =>
      split ? new FieldPositions(split.yaml, split.yamlStart) : new YamlPositions(this.source.text);
  }

  get body(): string {
    return this.source.text.slice(this.bodyStart);
  }

  /** What a rule found, with the line and column at which it stands. */
  report(rule: Rule, place: Omit<Place, 'file'>, { replacement, ...finding }: Finding): Diagnostic {
    const { span, exact } = this.#span(place);
    return this.source.report(span, {
      ...finding,
      rule: rule.name,
      severity: rule.severity,
      ...(replacement !== undefined && exact ? { edit: { ...span, text: replacement } } : {}),
    });
  }

  /** `exact` is false where the span only leads the eye to the neighbourhood of the fault. */
  #span(place: Omit<Place, 'file'>): { span: Span; exact: boolean } {
    if (place.span) {
      const { start, end } = place.span;
      return { span: { start: this.bodyStart + start, end: this.bodyStart + end }, exact: true };
    }
    if (place.passage) return { span: this.#passage(place.passage), exact: false };
    if (!place.path) return { span: { start: 0, end: 1 }, exact: false };
    const key = place.key && !this.#positions && this.#topKey(place.path);
    if (key) return { span: key, exact: false };
    this.#positions ??= this.#locate();
    if (place.key) return { span: this.#positions.key(place.path), exact: false };
    // A path into a list still finds a field that was written as one value.
    const value = this.#positions.value(place.path);
    if (place.words === undefined) return { span: value, exact: false };
    const at = this.source.text.indexOf(place.words, value.start);
    if (at === -1 || at >= value.end) return { span: value, exact: false };
    return { span: { start: at, end: at + place.words.length }, exact: true };
  }

  /** A key that begins its line, found without reading the YAML: vocabularies are long. */
  #topKey([key, ...rest]: NonNullable<Place['path']>): Span | undefined {
    // Each look reads the text from its beginning: for many, the positions of all are found at once.
    if (rest.length > 0 || !/^[\w-]+$/.test(String(key)) || ++this.#looks > 20) return undefined;
    const match = new RegExp(`^${String(key)}(?=:[ \\r\\n])`, 'm').exec(
      this.source.text.slice(0, this.bodyStart),
    );
    return match ? { start: match.index, end: match.index + match[0].length } : undefined;
  }

  #passage({ text, from = 0, to }: NonNullable<Place['passage']>): Span {
    const firstLine = this.source.text.slice(0, this.bodyStart).split('\n').length;
    const start = this.source.line(firstLine + from).start;
    const end = to === undefined ? this.source.text.length : this.source.line(firstLine + to).start;
    const at = this.source.text.indexOf(text, start);
    return at === -1 || at >= end ? { start, end } : { start: at, end: at + text.length };
  }
}
