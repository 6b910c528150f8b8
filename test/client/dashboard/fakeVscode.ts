import Module from 'node:module';

type Listener = (event: never) => unknown;

/** An event as VS Code offers it, to be fired by hand. */
export class FakeEvent {
  readonly #listeners = new Set<Listener>();
  readonly on = (listener: Listener) => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  fire(event: unknown): void {
    for (const listener of this.#listeners) listener(event as never);
  }
}

/** As much of `vscode` as the dashboard's panel needs; import this before what imports that. */
export const fakeVscode = {
  changed: new FakeEvent(),
  closed: new FakeEvent(),
  renamed: new FakeEvent(),
  documents: [] as { readonly uri: { readonly scheme: string }; readonly languageId: string; readonly isClosed: boolean }[],
};

class Uri {
  readonly scheme: string;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.scheme = text.slice(0, text.indexOf(':'));
  }

  static parse(text: string): Uri {
    return new Uri(text);
  }

  static joinPath(base: Uri, name: string): Uri {
    return new Uri(`${base}/${name}`);
  }

  toString(): string {
    return this.#text;
  }
}

const vscode = {
  Uri,
  workspace: {
    workspaceFolders: [{}],
    get textDocuments() {
      return fakeVscode.documents;
    },
    openTextDocument: async () => ({}),
    getConfiguration: () => ({ get: () => undefined }),
    onDidChangeTextDocument: fakeVscode.changed.on,
    onDidCloseTextDocument: fakeVscode.closed.on,
    onDidRenameFiles: fakeVscode.renamed.on,
    onDidChangeConfiguration: new FakeEvent().on,
  },
  window: { activeTextEditor: undefined, visibleTextEditors: [] },
};

const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
