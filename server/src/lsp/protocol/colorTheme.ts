import type { ChartTheme } from '../../charts/chartOption';

/** Sent by a client that draws images in hovers, when its colour theme changes; the first one goes as `initializationOptions.charts`. */
export const COLOR_THEME_METHOD = 'planlint/colorTheme';

export interface ColorTheme {
  readonly theme: ChartTheme;
}
