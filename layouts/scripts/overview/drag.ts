import { placeAlong } from './place-along.ts';

interface Drag {
  /** Both places on the drawing's width, from 0 to 1. */
  moved(start: number, end: number): void;
  ended(): void;
}

/** Nearer than this, in CSS pixels, a press is a press on what stands there. */
const STILL = 6;

/** Follows a pointer or finger drawn across the upper part of a drawing that also holds links. */
export function dragAcross(drawing: SVGSVGElement, height: number, drag: Drag): void {
  let start: number | undefined;
  let dragging = false;
  const place = (event: PointerEvent) => placeAlong(drawing, event);
  drawing.addEventListener('pointerdown', (event) => {
    dragging = false;
    const above = event.clientY - drawing.getBoundingClientRect().top <= height;
    start = above && event.isPrimary && event.button === 0 ? place(event) : undefined;
  });
  drawing.addEventListener('pointermove', (event) => {
    if (start === undefined) return;
    const { width } = drawing.getBoundingClientRect();
    if (!dragging && Math.abs(place(event) - start) * width < STILL) return;
    dragging = true;
    if (!drawing.hasPointerCapture(event.pointerId)) drawing.setPointerCapture(event.pointerId);
    drag.moved(start, place(event));
  });
  const end = () => {
    if (dragging) drag.ended();
    start = undefined;
  };
  drawing.addEventListener('pointerup', end);
  drawing.addEventListener('pointercancel', end);
  // Neither does the end of a drag follow the link under it, nor is that link itself dragged away.
  drawing.addEventListener('click', (event) => dragging && event.preventDefault(), true);
  drawing.addEventListener('dragstart', (event) => event.preventDefault());
}
