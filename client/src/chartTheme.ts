import * as vscode from 'vscode';
import { COLOR_THEME_METHOD, type ColorTheme } from '../../server/src/lsp/protocol/colorTheme';
import type { PlanLanguageClient } from './languageClient';

const THEMES: Readonly<Record<vscode.ColorThemeKind, ColorTheme['theme']>> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'hc-dark',
  [vscode.ColorThemeKind.HighContrastLight]: 'hc-light',
};

/** The colours in which charts are drawn. */
export function chartTheme(): ColorTheme {
  return { theme: THEMES[vscode.window.activeColorTheme.kind] };
}

/** Tells the server when the user takes another theme. */
export function followColorTheme(client: PlanLanguageClient): vscode.Disposable {
  return vscode.window.onDidChangeActiveColorTheme(() => void client.notify(COLOR_THEME_METHOD, chartTheme()));
}
