import { adfToText } from '../../adf/adf-to-text';
import type { AdfDocument } from '../../adf/document';
import { markdownToAdf } from '../../adf/markdown-to-adf';

/** A description or comment: seeds come as Markdown and become ADF when first read, what clients write is ADF. */
export class RichText {
  #adf: AdfDocument | undefined;
  readonly #markdown: string | undefined;

  private constructor(
    adf: AdfDocument | undefined,
    markdown: string | undefined,
    private readonly mentionName?: (accountId: string) => string,
  ) {
    this.#adf = adf;
    this.#markdown = markdown;
  }

  static ofAdf(adf: AdfDocument): RichText {
    return new RichText(adf, undefined);
  }

  static ofMarkdown(markdown: string, mentionName: (accountId: string) => string): RichText {
    return new RichText(undefined, markdown, mentionName);
  }

  get adf(): AdfDocument {
    this.#adf ??= markdownToAdf(this.#markdown ?? '', this.mentionName);
    return this.#adf;
  }

  get text(): string {
    return adfToText(this.adf);
  }

  /** What search indexes: for seeds their source, whose marks search ignores anyway, so that loading stays quick. */
  get searchText(): string {
    return this.#markdown ?? this.text;
  }
}
