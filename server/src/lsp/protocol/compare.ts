/** The request `planlint/compare`: another document arranged for a comparison with a draft. */
export const COMPARE_METHOD = 'planlint/compare';

export interface CompareParams {
  /** URI of the draft. */
  readonly uri: string;
  readonly with: 'lastYear' | 'superior';
  /** URI of the document to take where there are several. */
  readonly other?: string;
  /** How a comparison that is open was laid out: true where the draft's side is arranged too. */
  readonly framed?: boolean;
}

export type CompareResult =
  | { readonly kind: 'nothing'; readonly message: string }
  /** Several documents would do: ask again with one of them. */
  | { readonly kind: 'choice'; readonly documents: readonly ComparedDocument[] }
  | {
      readonly kind: 'compared';
      readonly document: ComparedDocument;
      readonly other: ComparedText;
      /** Null: the draft is compared as it stands. */
      readonly draft: ComparedText | null;
    };

export interface ComparedDocument {
  readonly uri: string;
  /** File name without folder and extension. */
  readonly name: string;
  readonly title: string | null;
}

/** A text made up of a document's passages. */
export interface ComparedText {
  readonly text: string;
  /** Where its sentences begin (UTF-16 offset in `text`), and where they stand in their document. */
  readonly places: readonly { readonly at: number; readonly line: number; readonly character: number }[];
}
