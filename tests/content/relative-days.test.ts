import { describe, expect, test } from 'vitest';
import { brief } from '../../src/content/rules/rule/example.ts';
import { said } from './said.ts';

/* "Yesterday" in the languages of the interface; the source is of Tuesday, 6 June 2017. */

const found = (language: string, text: string) =>
  said(
    'dates/relative',
    brief(
      `date: 2017-06-06\nlang: ${language}\nsource: { publisher: reuters, title: T, published: 2017-06-06 }`,
      text,
    ),
  ).map(({ words, fix }) => [words, /they mean (.*)\.$/.exec(fix)?.[1]]);

describe('words that mean another day to each reader are found in the language of the text', () => {
  test.each([
    ['en', 'It fell yesterday.', 'yesterday', '5 June 2017'],
    ['en', 'It fell on Monday.', 'on Monday', '5 June 2017'],
    ['fr', 'La ville est tombée hier.', 'hier', '5 June 2017'],
    ['fr', 'Elle est tombée avant-hier.', 'avant-hier', '4 June 2017'],
    ['fr', 'Aujourd’hui, la ville est libre.', 'Aujourd’hui', '6 June 2017'],
    ['fr', 'Lundi, la ville est tombée.', 'Lundi', '5 June 2017'],
    ['fr', 'Elle est tombée mardi.', 'mardi', '6 June 2017'],
    ['fr', 'La semaine dernière, elle est tombée.', 'La semaine dernière', undefined],
    ['fr', 'Elle est tombée il y a trois jours.', 'il y a trois jours', undefined],
    ['de', 'Die Stadt fiel gestern.', 'gestern', '5 June 2017'],
    ['de', 'Am Montag fiel die Stadt.', 'Am Montag', '5 June 2017'],
    ['de', 'Die Stadt fiel vor drei Tagen.', 'vor drei Tagen', undefined],
    ['de', 'Sie fiel vergangene Woche.', 'vergangene Woche', undefined],
    ['es', 'La ciudad cayó ayer.', 'ayer', '5 June 2017'],
    ['es', 'Cayó el domingo.', 'el domingo', '4 June 2017'],
    ['es', 'Cayó la semana pasada.', 'la semana pasada', undefined],
    ['ar', 'سقطت المدينة أمس.', 'أمس', '5 June 2017'],
    ['ar', 'سقطت المدينة يوم الاثنين.', 'يوم الاثنين', '5 June 2017'],
    ['ar', 'سقطت المدينة الأسبوع الماضي.', 'الأسبوع الماضي', undefined],
  ])('%s: %s', (language, text, words, meant) => {
    expect(found(language, text)).toEqual([[words, meant]]);
  });

  test.each([
    ['en', 'It fell on Tuesday 6 June 2017, in the last week of the battle.'],
    ['fr', 'Elle est tombée mardi 6 juin 2017, le 6 juin 2017, un mardi, au lendemain.'],
    ['fr', 'Il y a trois hôpitaux dans la ville.'],
    [
      'de',
      'Sie fiel am Dienstag, dem 6. Juni 2017, am frühen Morgen; die heutige Lage bleibt offen.',
    ],
    ['es', 'Cayó el martes 6 de junio de 2017, por la mañana; hace falta agua.'],
    ['ar', 'سقطت المدينة يوم الثلاثاء 6 يونيو 2017، وفي ذلك اليوم أقيمت صلاة الجمعة.'],
  ])('nothing where the day is clear: %s: %s', (language, text) => {
    expect(found(language, text)).toEqual([]);
  });
});
