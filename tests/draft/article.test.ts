import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { datesIn } from '../../src/editing/drafting/article-dates.ts';
import { numbersIn } from '../../src/editing/drafting/numbers.ts';
import { outletsIn } from '../../src/editing/drafting/outlets.ts';
import { isSame, sentencesOf } from '../../src/editing/drafting/sentences.ts';
import { attributionsIn } from '../../src/editing/drafting/speakers.ts';
import { smallSite } from '../content/small-content.ts';
import { fixtureCases } from '../fixture-cases.ts';

const PUBLISHED = '2019-04-24';
const { publishers } = load(smallSite).record.vocabularies;

/** French lines are told by letters and words that English has not. */
const languageIn = (text: string) =>
  /[éèàùç«]|(?<!\p{L})(?:le|la|les|selon|du|au|quelque|sur)(?!\p{L})/iu.test(text) ? 'fr' : 'en';

/** One line for each thing that `find` finds in the sentences of a case. */
const lines = (input: string, find: (line: string, at: number) => readonly string[]) =>
  input.split('\n').flatMap(find).join('\n');

describe('dates are meant on the day of the article', () => {
  test.each(fixtureCases('draft-dates.txt'))('$title', ({ input, output }) => {
    const dates = (line: string) =>
      datesIn(line, PUBLISHED, languageIn(line)).map(
        ({ words, edtf, doubt }) => `${words} = ${edtf}${doubt === undefined ? '' : ' ?'}`,
      );
    expect(lines(input, dates)).toBe(output);
  });
});

describe('numbers count something', () => {
  test.each(fixtureCases('draft-numbers.txt'))('$title', ({ input, output }) => {
    const numbers = (line: string) =>
      numbersIn(line, datesIn(line, PUBLISHED, languageIn(line)), languageIn(line)).map(
        ({ value, counted, doubt }) => `${value} [${counted}]${doubt === undefined ? '' : ' ?'}`,
      );
    expect(lines(input, numbers)).toBe(output);
  });
});

describe('outlets are cited', () => {
  test.each(fixtureCases('draft-outlets.txt'))('$title', ({ input, output }) => {
    const outlets = (text: string, at: number) =>
      outletsIn({ text, at }, publishers, languageIn(text)).map(
        ({ publisher, carrier, via }) =>
          publisher + (via === undefined ? '' : ` < ${via}`) + (carrier ? ' *' : ''),
      );
    expect(lines(input, outlets)).toBe(output);
  });
});

describe('somebody says so', () => {
  test.each(fixtureCases('draft-speakers.txt'))('$title', ({ input, output }) => {
    const speaker = (text: string, at: number) => {
      const outlets = outletsIn({ text, at }, publishers, languageIn(text));
      const speakers = attributionsIn(text, languageIn(text)).map(({ who }) => who ?? 'somebody');
      const others = speakers.filter((who) => !outlets.some(({ name }) => isSame(name, who)));
      return [(others.length > 0 ? others : speakers).join(', ') || '–'];
    };
    expect(lines(input, speaker)).toBe(output);
  });
});

describe('sentences', () => {
  const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

  test('end at full stops that end them', () => {
    expect(
      texts('Mr. Otieno left at 5 p.m. on Monday. Nobody saw Col. Smith.\nThe U.S. envoy waited.'),
    ).toEqual([
      'Mr. Otieno left at 5 p.m. on Monday.',
      'Nobody saw Col. Smith.',
      'The U.S. envoy waited.',
    ]);
  });

  test('a quotation stays in one piece, and an apostrophe closes none', () => {
    expect(texts('He said: ‘It’s late. We go.’ They went.')).toEqual([
      'He said: ‘It’s late. We go.’',
      'They went.',
    ]);
    expect(texts('She said: “One. Two.” Three.')).toEqual(['She said: “One. Two.”', 'Three.']);
  });
});
