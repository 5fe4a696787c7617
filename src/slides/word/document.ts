import type { DeckLanguage } from '../deck.ts';

/** A stretch of text; `language` where it is not the document's own, so that it is read aloud right. */
export type Said = string | { readonly text: string; readonly language: DeckLanguage };

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: Said }
  /** `lead` opens a part, `note` says where something comes from. */
  | {
      readonly kind: 'paragraph';
      readonly look: 'body' | 'lead' | 'note';
      readonly said: readonly Said[];
    }
  | { readonly kind: 'list'; readonly items: readonly Said[] }
  | {
      readonly kind: 'table';
      /** Parts of the width, one per column. */
      readonly shares: readonly number[];
      /** Null for a table of names and values, whose first column heads the rows. */
      readonly columns: readonly string[] | null;
      readonly rows: readonly (readonly Said[])[];
    };

/** What a Word file says, before anybody knows how it looks. Pure data, like `DeckSpec`. */
export type DocumentSpec = {
  readonly language: DeckLanguage;
  readonly title: Said;
  /** Below the title: whose it is. */
  readonly line: string;
  /** True while what it says is not adopted: every page then says so (domain.md 6.8). */
  readonly draft: boolean;
  readonly blocks: readonly DocumentBlock[];
};

export const heading = (level: 1 | 2, text: Said): DocumentBlock => ({
  kind: 'heading',
  level,
  text,
});

export const paragraph = (
  said: Said | readonly Said[],
  look: 'body' | 'lead' | 'note' = 'body',
): DocumentBlock => ({
  kind: 'paragraph',
  look,
  said: Array.isArray(said) ? (said as readonly Said[]) : [said as Said],
});

/** Rows without anything in them are left out, and a table without rows altogether. */
export function table(
  columns: readonly string[] | null,
  shares: readonly number[],
  rows: readonly (readonly Said[])[],
): readonly DocumentBlock[] {
  return rows.length > 0 ? [{ kind: 'table', columns, shares, rows }] : [];
}

/** Text of the programme's own language inside a document of another. */
export const spoken =
  (from: DeckLanguage, into: DeckLanguage) =>
  (text: string): Said =>
    from === into || text.trim() === '' ? text : { text, language: from };
