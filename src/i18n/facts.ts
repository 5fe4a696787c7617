/** One part of a page that only tells: a heading, what there is to say, and a list where there is one. */
export type FactSection = {
  readonly heading: string;
  readonly body: readonly string[];
  readonly list?: readonly string[];
};

/** Who answers for the app here; empty texts where the build was not told. */
export type FactNames = {
  /** For example `Ekby kommun`. */
  readonly organisation: string;
  /** Mail address or web address for questions about data and accessibility. */
  readonly contact: string;
  readonly version: string;
};

export const factPages = ['about', 'privacy', 'accessibility', 'terms', 'licences'] as const;
export type FactPage = (typeof factPages)[number];

/** What Samspel says about itself, in the app and on the public pages of the site; the same words in both. */
export type Facts = {
  readonly titles: Readonly<Record<FactPage, string>>;
  readonly sections: (names: FactNames) => Readonly<Record<FactPage, readonly FactSection[]>>;
  /** Where an administrator's browser lands after the consent page. */
  readonly consentDone: FactSection;
};
