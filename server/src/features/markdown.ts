/** Plain text as Markdown: nothing in it is taken for markup, a link or a table's bar. Line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\`*_{}[\]()<>#|~!$]/g, '\\$&');
}

/** A link to a line of a document; lines count from 0 as in ranges, and from 1 in what is shown. `title` is shown on the link by itself. */
export function linkToLine(name: string, uri: string, line: number, title: string | null = null): string {
  const target = uri.replace(/[()<>\s|]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return `[${escapeMarkdown(name)}:${line + 1}](${target}#L${line + 1}${title === null ? '' : ` "${escapeMarkdown(title).replace(/"/g, '\\"')}"`})`;
}
