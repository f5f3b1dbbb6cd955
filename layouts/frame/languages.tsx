import type { LanguageLink } from '../../src/outputs/page/languages.ts';
import { useWords } from '../words/index.ts';

interface LanguagesProps {
  readonly languages: readonly LanguageLink[];
}

/** The languages of a page, each by the name that its own speakers give it. */
export function Languages({ languages }: LanguagesProps) {
  const words = useWords();
  return (
    <nav class="languages" aria-label={words('frame.languages')}>
      <ul>
        {languages.map(({ lang, dir, name, href, current, original }) => (
          <li>
            {current ? (
              <span aria-current="page">{name}</span>
            ) : (
              <a href={href} hreflang={lang} lang={lang} dir={dir}>
                {name}
              </a>
            )}
            {original && !current && ` (${words('translation.original')})`}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Says to readers of a translation that its original has changed. */
export function Outdated({ languages }: LanguagesProps) {
  const words = useWords();
  const original = languages.find((one) => one.original);
  return (
    <p class="outdated">
      {words('translation.outdated')}{' '}
      {original && (
        <a href={original.href} hreflang={original.lang}>
          {words('translation.read')}
        </a>
      )}
    </p>
  );
}
