import { adfToText } from '../../adf/adf-to-text';
import type { AdfDocument } from '../../adf/document';
import { markdownToAdf } from '../../adf/markdown-to-adf';
import { plainTextToAdf } from '../../adf/plain-text-to-adf';

/**
 * A description or comment. Seeds come as Markdown and become ADF when first read; clients of the platform API write
 * ADF, those of servicedeskapi plain text.
 */
export class RichText {
  #adf: AdfDocument | undefined;

  private constructor(
    private readonly read: () => AdfDocument,
    private readonly source?: { text: string; isPlain: boolean },
  ) {}

  static ofAdf(adf: AdfDocument): RichText {
    return new RichText(() => adf);
  }

  static ofMarkdown(text: string, mentionName: (accountId: string) => string): RichText {
    return new RichText(() => markdownToAdf(text, mentionName), { text, isPlain: false });
  }

  static ofPlainText(text: string): RichText {
    return new RichText(() => plainTextToAdf(text), { text, isPlain: true });
  }

  get adf(): AdfDocument {
    this.#adf ??= this.read();
    return this.#adf;
  }

  /** The words; what came as plain text, as it came. */
  get text(): string {
    return this.source?.isPlain ? this.source.text : adfToText(this.adf);
  }

  /** What search indexes: for seeds their source, whose marks search ignores anyway, so that loading stays quick. */
  get searchText(): string {
    return this.source?.text ?? this.text;
  }
}
