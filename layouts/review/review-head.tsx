import type { ReviewPage } from '../../src/review/page/review-page.ts';

/** Nothing in a review runs, and nothing is loaded from anywhere else. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A review is for those who were sent there: search engines leave it out. */
export function ReviewHead({ model }: { readonly model: ReviewPage }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
      <title>{`Review: ${model.headline} · ${model.site}`}</title>
      <meta name="robots" content="noindex, nofollow" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      {model.fonts.map(({ href, type }) => (
        <link rel="preload" href={href} as="font" type={type} crossorigin="anonymous" />
      ))}
      {model.stylesheets.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {model.icon && <link rel="icon" href={model.icon} type="image/svg+xml" />}
    </head>
  );
}
