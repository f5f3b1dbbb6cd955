import type { Page } from 'playwright-core';

/** One stop on the way through a page by the Tab key. */
export interface Stop {
  /** What is focused: its tag and the beginning of its text or name. */
  readonly name: string;
  /** Its place in the document's order. */
  readonly order: number;
  /** True where some part of it can be seen and nothing lies over it. */
  readonly visible: boolean;
  /** True where it looks otherwise than without focus. */
  readonly marked: boolean;
}

/** Presses Tab until the page ends or the number of stops is reached. */
export async function walk(page: Page, most: number): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    // A field for a month has stops of its own inside.
    if (await page.evaluate(isFocusedStill)) continue;
    const stop = await page.evaluate(focused);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

declare global {
  interface Window {
    lastStop?: Element | null;
  }
}

/** Runs in the page. */
function isFocusedStill(): boolean {
  const still = window.lastStop === document.activeElement;
  window.lastStop = document.activeElement;
  return still && document.activeElement !== document.body;
}

/** How many elements of a page can be reached by the Tab key. */
export function countStops(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, summary, [tabindex]',
        ),
      ].filter(
        (element) =>
          element.tabIndex >= 0 &&
          !element.matches(':disabled') &&
          element.checkVisibility({ visibilityProperty: true }),
      ).length,
  );
}

/** Runs in the page. */
function focused(): Stop | undefined {
  const element = document.activeElement;
  if (
    !(element instanceof HTMLElement || element instanceof SVGElement) ||
    element === document.body
  ) {
    return undefined;
  }
  // Of a link in a drawing, the parts are marked, and seen.
  const parts = [element, ...element.querySelectorAll<HTMLElement | SVGElement>('*')].slice(0, 30);
  const look = () =>
    parts.map((part) => {
      const { outlineStyle, outlineWidth, boxShadow, backgroundColor, fill, stroke, strokeWidth } =
        getComputedStyle(part);
      const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth}`;
      return [outline, boxShadow, backgroundColor, fill, stroke, strokeWidth].join('|');
    });
  const withFocus = look().join();
  const boxes = parts.flatMap((part) => [...part.getClientRects()]);
  const points = boxes.flatMap(({ left, top, width, height }) =>
    [0.2, 0.5, 0.8].flatMap((x) =>
      [0.2, 0.5, 0.8].map((y) => [left + x * width, top + y * height]),
    ),
  );
  const visible = points.some(([x = 0, y = 0]) => {
    const at = document.elementFromPoint(x, y);
    return at !== null && (element.contains(at) || at.contains(element));
  });
  element.blur();
  const marked = look().join() !== withFocus;
  element.focus({ preventScroll: true });
  const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return {
    name: `${element.tagName.toLowerCase()} "${text.trim().slice(0, 40)}"`,
    order: [...document.querySelectorAll('*')].indexOf(element),
    visible,
    marked,
  };
}
