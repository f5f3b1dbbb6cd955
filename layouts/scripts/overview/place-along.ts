/** Time runs as the page is read. */
export const rightToLeft = document.documentElement.dir === 'rtl';

/** How far along an element a pointer is, in the direction of reading: from 0 to just below 1. */
export function placeAlong(element: Element, { clientX }: PointerEvent): number {
  const { left, width } = element.getBoundingClientRect();
  const place = (clientX - left) / width;
  return Math.min(0.999999, Math.max(0, rightToLeft ? 1 - place : place));
}
