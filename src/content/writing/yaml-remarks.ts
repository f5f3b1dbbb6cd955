import { isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';
import { parseDocumentOf } from '../yaml/yaml.ts';
import type { Remarks } from './write-brief.ts';

/**
 * The comments of a front matter, each by the field or list item that it belongs to, so that they can
 * be written again above it. A comment within an item goes to the item.
 */
export function remarksIn(yaml: string): Remarks {
  const remarks: { [place: string]: string[] } = {};
  const keep = (place: string, text: string | null | undefined) => {
    const lines = (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length > 0) remarks[place] = [...(remarks[place] ?? []), ...lines];
  };
  const document = parseDocumentOf(yaml);
  keep('top', document.commentBefore);
  if (isMap(document.contents)) {
    keep('top', document.contents.commentBefore);
    for (const pair of document.contents.items) {
      const field = isScalar(pair.key) ? String(pair.key.value) : '';
      if (isNode(pair.key)) keep(field, pair.key.commentBefore);
      keepBelow(field, pair, keep);
    }
    keep('end', document.contents.comment);
  }
  keep('end', document.comment);
  return remarks;
}

type Keep = (place: string, text: string | null | undefined) => void;

function keepBelow(field: string, { value }: Pair, keep: Keep): void {
  if (!isSeq(value)) {
    keepAll(field, value, keep);
    return;
  }
  // The parser keeps what stands above the first item with the list.
  keep(value.items.length > 0 ? `${field}.0` : field, value.commentBefore);
  for (const [at, item] of value.items.entries()) keepAll(`${field}.${at}`, item, keep);
  keep(field, value.comment);
}

/** All comments in and around a value. */
function keepAll(place: string, value: unknown, keep: Keep): void {
  if (!isNode(value)) return;
  keep(place, value.commentBefore);
  if (isMap(value)) {
    for (const { key, value: inner } of value.items) {
      if (isNode(key)) keep(place, key.commentBefore);
      keepAll(place, inner, keep);
    }
  } else if (isSeq(value)) {
    for (const item of value.items) keepAll(place, item, keep);
  }
  if ('comment' in value) keep(place, value.comment);
}
