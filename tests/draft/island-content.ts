import { load } from '../../src/content/load/load.ts';
import { contentWith } from '../content/small-content.ts';

/** Vocabularies of a record about ferries, for articles that speak of them. */
export const ISLANDS = contentWith({
  'topics.yaml': [
    'ferries: {name: Ferries}',
    'licences: {name: Licences of boats}',
    'mosul: {name: Mosul}',
    'raqqa: {name: Raqqa}',
    'campaign: {name: The campaign}',
    '',
  ].join('\n'),
  'places.yaml': [
    'lamu: {name: Lamu, country: KE, lat: -2.27, lon: 40.9}',
    'malindi: {name: "Malindi, the harbour", country: KE, lat: -3.22, lon: 40.12}',
    'mosul: {name: Mosul, country: IQ, lat: 36.34, lon: 43.13}',
    'raqqa: {name: Raqqa, country: SY, lat: 35.95, lon: 39.01}',
    '',
  ].join('\n'),
  'publishers.yaml': [
    'reuters: {name: Reuters, url: "https://www.reuters.com/", kind: wire}',
    'the-times: {name: The Times, url: "https://www.thetimes.com/", kind: newspaper}',
    'island-news: {name: Island News, url: "https://www.islandnews.example.com/", kind: news-site}',
    '',
  ].join('\n'),
  'measures.yaml': [
    'ferry-deaths: {label: People killed on ferries, unit: people}',
    'ferry-passengers: {label: Passengers on board a ferry, unit: people}',
    'boats-with-licence: {label: Boats with a licence, unit: boats}',
    'raqqa-deaths: {label: Civilians killed in Raqqa, unit: people}',
    '',
  ].join('\n'),
});

export const islands = load(ISLANDS).record.vocabularies;
