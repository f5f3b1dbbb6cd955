/** Half the width of a mark; its shapes are centred on it. */
export const MIDDLE = 14;

/** How far down the point stands, or the day on which the bar begins. */
export const TOP = 14;

/** How large a mark is, by the weight of its brief. */
export const RADII = { key: 7, normal: 5, minor: 3.5 } as const;

/** How long its bar is, by the time that it took. */
export const BAR_HEIGHTS = [0, 20, 36, 60] as const;
