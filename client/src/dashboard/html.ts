/** Where the page's files are, as addresses that the webview may load. */
export interface PageFiles {
  readonly script: string;
  readonly style: string;
  /** `Webview.cspSource`. */
  readonly source: string;
  /** Of this page alone. */
  readonly nonce: string;
}

/**
 * The dashboard's page: nothing but its own script and style sheet may be loaded or run. What it shows comes by messages, so that no text of a
 * document ever stands in markup. Both languages; `language` decides.
 */
export function pageHtml({ script, style, source, nonce }: PageFiles, language: 'zh-CN' | 'en', title: string): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; img-src data:; connect-src 'none'; font-src 'none'`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${title}</title>
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
