import type { ChartTheme } from '../../../../server/src/charts/chartOption';

/** VS Code marks the body with the kind of its theme, high contrast ones twice. */
export function chartTheme(): ChartTheme {
  const { classList } = document.body;
  if (classList.contains('vscode-high-contrast-light')) return 'hc-light';
  if (classList.contains('vscode-high-contrast')) return 'hc-dark';
  return classList.contains('vscode-dark') ? 'dark' : 'light';
}

/** A colour of the theme by the name of its variable, `fallback` where the theme has none. */
export function themeColour(name: string, fallback: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${name}`).trim() || fallback;
}

export function onThemeChange(changed: () => void): void {
  // The class first, the variables with it or right after.
  new MutationObserver(() => requestAnimationFrame(changed)).observe(document.body, { attributes: true, attributeFilter: ['class'] });
  new MutationObserver(() => requestAnimationFrame(changed)).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['style'],
  });
}
