import { CHART_THEMES, type ChartTheme } from '../charts/chartOption';
import type { SeriesChart } from '../charts/seriesChart';
import { chartsOf, type Hover } from '../features/hover/hover';
import type { ChartDrawer } from '../node/chartDrawer';
import type { Locale } from '../rules/types';

/** A hover waits no longer for its chart: what is late is there the next time. The worker's first start takes most of it. */
const PATIENCE_MS = 200;

/** The charts of hovers as images, in the client's colour theme; none for clients that named no theme, as they may show the address as text. */
export class HoverPictures {
  readonly #drawer: ChartDrawer;
  #theme: ChartTheme | null = null;

  constructor(drawer: ChartDrawer) {
    this.#drawer = drawer;
  }

  /** Takes what a client sent as its theme; anything else changes nothing. */
  useTheme(sent: unknown): void {
    const named = typeof sent === 'object' && sent !== null && 'theme' in sent ? sent.theme : null;
    this.#theme = CHART_THEMES.find((theme) => theme === named) ?? this.#theme;
  }

  /** The address of each chart's image, null for those that are not to be had in time. */
  async of(hover: Hover, locale: Locale): Promise<(chart: SeriesChart) => string | null> {
    const theme = this.#theme;
    const drawn = new Map<SeriesChart, string | null>();
    if (theme !== null) {
      const draw = async (chart: SeriesChart) => drawn.set(chart, await this.#drawer.draw({ chart, theme, locale }, PATIENCE_MS));
      await Promise.all(chartsOf(hover).map(draw));
    }
    return (chart) => {
      const svg = drawn.get(chart);
      return svg ? `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` : null;
    };
  }
}
