import { type ConfigData, HtmlValidate } from 'html-validate';

const rules: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The renderer writes `<br/>`, which HTML reads as `<br>`.
    'void-style': ['error', { style: 'selfclosing' }],
    // Titles are those of briefs, of up to 90 characters, with the site's name.
    'long-title': 'off',
    // White space at the ends of lines comes from what authors write.
    'no-trailing-whitespace': 'off',
    // The filters act at once; there is nothing to submit.
    'wcag/h32': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
};

const validator = new HtmlValidate(rules);

/** What is invalid in a page, each with its place. */
export async function htmlFaults(file: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`);
}
