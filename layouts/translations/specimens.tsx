import { Languages, Outdated } from '../frame/languages.tsx';
import { Specimen } from '../specimen/specimen.tsx';

const LANGUAGES = [
  ['en', 'English', 'ltr'],
  ['ar', 'العربية', 'rtl'],
  ['fr', 'Français', 'ltr'],
] as const;

/** A translation whose original has changed. */
export function LanguageSpecimens() {
  const languages = LANGUAGES.map(([lang, name, dir], index) => ({
    ...{ lang, name, dir },
    href: `#in-${lang}`,
    canonical: '',
    current: lang === 'fr',
    original: index === 0,
  }));
  return (
    <Specimen name="Languages">
      <Languages languages={languages} />
      <Outdated languages={languages} />
    </Specimen>
  );
}
