import type { Rule } from '../content/rules/rule/rule.ts';
import type { Options } from './configuration.ts';

/*
 * The public interface: what a record's `eleventy.config.ts` and layouts import from "dateline".
 * Whatever is not here may change in any version.
 */

export { Prose } from '../../layouts/frame/insert.tsx';
export { PageHeading } from '../../layouts/frame/page-heading.tsx';
export type { PageProps } from '../../layouts/frame/page-props.ts';
export { Shell } from '../../layouts/frame/shell.tsx';
export type { Wrapped } from '../../layouts/parts/part.tsx';
export type { PartName, PartProps } from '../../layouts/parts.ts';
export { useWords } from '../../layouts/words/index.ts';
export type { Brief } from '../brief/brief.ts';
export type { FieldOptions, LabelWords } from '../brief/fields.ts';
export {
  address,
  choice,
  date,
  day,
  entryOf,
  flag,
  list,
  number,
  prose,
  text,
} from '../brief/fields.ts';
export { brief as briefExample } from '../content/rules/rule/example.ts';
export type { Rule } from '../content/rules/rule/rule.ts';
export type { BriefData, RecordData } from '../outputs/data/brief-data-schema.ts';
export type { Shell as ShellModel } from '../outputs/frame/shell.ts';
export { shellOf } from '../outputs/frame/shell.ts';
export type { Page, PageKind, PageModel } from '../outputs/kinds/define-page.ts';
export { definePage } from '../outputs/kinds/define-page.ts';
export type { Edition } from '../outputs/page/edition.ts';
export { introductionOf } from '../outputs/prose/prose.ts';
export type { Options } from './configuration.ts';
export { shown as page } from './shown.ts';

/** A record as `eleventy.config.ts` sets it up. */
export interface Dateline {
  /** Stands for an Eleventy configuration, which the commands of Dateline alone can run. */
  (): never;
  readonly options: Options;
}

/** Sets a record up; what is wrong with the options is told by whichever command reads them. */
export function dateline(options: Options = {}): Dateline {
  const config = (): never => {
    throw new Error('Run npm run build or npm start, which drive Eleventy.');
  };
  return Object.assign(config, { options });
}

/** A rule of a record's own, beside those that `docs/rules.md` lists. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
