import type { RedirectPage } from '../../src/outputs/redirects/redirect.ts';
import { useWords } from '../words/index.ts';
import type { PageProps } from './page-props.ts';

/** Sends a reader on from an old address at once. */
export function Redirect({ model }: PageProps<RedirectPage>) {
  const words = useWords();
  const { shell, href, title } = model;
  return (
    <html lang={shell.lang} dir={shell.dir}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* Before the refresh, which knows nothing of the part that was asked for. */}
        {shell.assets.scripts.map((src) => (
          <script src={src} data-to={href} />
        ))}
        <meta http-equiv="refresh" content={`0; url=${href}`} />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={shell.canonical} />
      </head>
      <body>
        <main>
          <h1>{words('redirect.title')}</h1>
          <p>
            <a href={href}>{title}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
