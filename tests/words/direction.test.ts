import { describe, expect, test } from 'vitest';
import { directionOf } from '../../src/words/direction.ts';

describe('a language is written in the direction of its script', () => {
  test.each([
    // The language is enough.
    ['rtl', 'ar arc ckb dv fa glk hbo he ks lrc mid mzn nqo ota phn pnb prs ps rhg sam sd skr syr'],
    ['rtl', 'ug ur yi jrb lad bal bqi'],
    ['ltr', 'en fr tr ku uz az pa kk ms ha ru el hy ka am hi bn th zh ja ko mn vi ff wo so sw'],
    // The script says more than the language.
    ['rtl', 'ku-Arab uz-Arab az-Arab pa-Arab kk-Arab ms-Arab ha-Arab tr-Arab wo-Arab so-Arab'],
    ['rtl', 'ff-Adlm man-Nkoo aii-Syrc syr-Syre ur-Aran en-Hebr und-Arab und-Mand ku-Yezi'],
    ['ltr', 'ar-Latn fa-Latn he-Latn ur-Deva ks-Deva sd-Deva yi-Latn ug-Cyrl fa-Cyrl ar-Brai'],
    // A region has its own script.
    ['rtl', 'az-IR ku-IQ uz-AF pa-PK kk-CN ms-CC tg-PK'],
    ['ltr', 'az-AZ uz-UZ pa-IN kk-KZ ms-MY'],
    // What else a tag may hold changes nothing, nor does its spelling.
    ['rtl', 'ar-EG ar-u-nu-latn fa-AF HE iw AR-arab-IQ ar-x-latn he-IL-u-ca-hebrew'],
    ['ltr', 'en-GB en-US-u-nu-arab und zz qaa en-x-arab de-1996'],
  ] as const)('%s: %s', (direction, languages) => {
    const found = languages.split(' ').map((language) => [language, directionOf(language)]);
    expect(found).toEqual(languages.split(' ').map((language) => [language, direction]));
  });
});
