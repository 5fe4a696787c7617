/**
 * What a deck says, before anybody knows how it looks. Pure data: `#slides/preview.ts` turns it
 * into previews for a destination, `#slides/render.ts` into a .pptx; both are loaded lazily.
 */
export const deckLanguages = ['sv', 'en'] as const;
export type DeckLanguage = (typeof deckLanguages)[number];

export const deckTemplates = ['feedback', 'groundRules', 'topics', 'policy', 'swotPlan'] as const;
export type DeckTemplate = (typeof deckTemplates)[number];

type SlideBase = {
  /** Slide id of domain.md 7, e.g. `gr-rules-1`. */
  readonly id: string;
  /** Stable over revisions: `programme/template/slide id`, one set per language. Found again in a deck by the tag SAMSPEL_KEY. */
  readonly key: string;
  readonly title: string;
  /** What to say; becomes the speaker notes. Paragraphs are separated by a line break. */
  readonly notes: string;
};

/** First slide: title and subtitle lines, in the destination's own title layout. */
export type TitleSlide = SlideBase & {
  readonly kind: 'title';
  readonly lines: readonly string[];
};

/** Steps from left to right, at best with a number each. */
export type ProcessSlide = SlideBase & {
  readonly kind: 'process';
  readonly steps: readonly {
    readonly figure: string | null;
    readonly heading: string;
    readonly text: string;
  }[];
};

/** Ground rules: the wording large, how it shows and how we remind beside it. */
export type RulesSlide = SlideBase & {
  readonly kind: 'rules';
  readonly headings: { readonly rule: string; readonly signs: string; readonly reminder: string };
  readonly rules: readonly {
    readonly number: number;
    readonly text: string;
    readonly signs: string | null;
    readonly reminder: string | null;
  }[];
};

/** Two or three columns side by side. */
export type ComparisonSlide = SlideBase & {
  readonly kind: 'comparison';
  readonly columns: readonly { readonly heading: string; readonly items: readonly string[] }[];
};

/** A plain table. The first column is the row header when `rowHeaders` is set. */
export type TableSlide = SlideBase & {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rowHeaders: boolean;
};

/** Matters against criteria, 0 to 2 each. */
export type CriteriaMapSlide = SlideBase & {
  readonly kind: 'criteriaMap';
  readonly headings: {
    readonly matter: string;
    readonly total: string;
    readonly placement: string;
  };
  readonly criteria: readonly { readonly code: string; readonly label: string }[];
  readonly rows: readonly {
    readonly label: string;
    /** One per criterion, in the same order. */
    readonly scores: readonly (0 | 1 | 2)[];
    readonly total: number;
    readonly placement: string;
  }[];
};

/** Row headings against column headings, text in the cells. */
export type MatrixSlide = SlideBase & {
  readonly kind: 'matrix';
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly heading: string; readonly cells: readonly string[] }[];
};

/** Policy sections as running text with what they rest on. */
export type PolicySlide = SlideBase & {
  readonly kind: 'policy';
  readonly sections: readonly {
    readonly number: number;
    readonly heading: string;
    readonly text: string;
    readonly references: readonly string[];
  }[];
};

/** Four quadrants: strengths, weaknesses, opportunities, threats. */
export type SwotSlide = SlideBase & {
  readonly kind: 'swot';
  readonly quadrants: readonly {
    readonly key: 'strength' | 'weakness' | 'opportunity' | 'threat';
    readonly heading: string;
    readonly items: readonly string[];
  }[];
};

/** Actions on a time line; periods are named columns. */
export type PlanSlide = SlideBase & {
  readonly kind: 'plan';
  readonly headings: { readonly action: string; readonly owner: string };
  /** Time columns in order, e.g. months or quarters. */
  readonly periods: readonly string[];
  readonly actions: readonly {
    readonly title: string;
    readonly owner: string;
    /** 0-based index of the first and the last period, both included. */
    readonly from: number;
    readonly to: number;
    /** What the bar says, e.g. `jun–okt`. */
    readonly bar: string;
    readonly measure: string;
  }[];
};

/** What each person knows and what drives them. */
export type CompetenceMapSlide = SlideBase & {
  readonly kind: 'competenceMap';
  readonly headings: {
    readonly person: string;
    readonly competences: string;
    readonly drives: string;
  };
  readonly people: readonly {
    readonly name: string;
    readonly role: string;
    readonly competences: readonly string[];
    readonly drives: readonly string[];
  }[];
};

/** Bars with numbers, longest first or in the given order. */
export type VotesSlide = SlideBase & {
  readonly kind: 'votes';
  /** Above the rows; null where the figures say themselves what they are. */
  readonly headings: { readonly item: string; readonly value: string } | null;
  readonly items: readonly {
    readonly label: string;
    /** Below the label, muted: whose it is, for instance. */
    readonly detail: string | null;
    readonly value: number;
    /** The value as it is read, e.g. `9 röster` or `2,4`. */
    readonly valueText: string;
    /** The one to talk about: its bar has another colour, and `detail` says why. */
    readonly marked?: boolean;
  }[];
  /** Length of the full bar. */
  readonly max: number;
};

/** Something for the readers to do: a lead, numbered steps, and what to bring back. */
export type ExerciseSlide = SlideBase & {
  readonly kind: 'exercise';
  readonly lead: string;
  readonly steps: readonly string[];
  readonly closing: string | null;
};

/** Decisions with what they mean for staff, in plain language. */
export type DecisionsSlide = SlideBase & {
  readonly kind: 'decisions';
  readonly headings: {
    readonly decision: string;
    readonly meaning: string;
    readonly decidedBy: string;
  };
  readonly decisions: readonly {
    readonly number: string;
    readonly text: string;
    readonly meaning: string;
    readonly decidedBy: string;
  }[];
};

/** What happens next, by date. */
export type NextStepsSlide = SlideBase & {
  readonly kind: 'nextSteps';
  readonly steps: readonly {
    readonly when: string;
    readonly what: string;
    readonly who: string;
  }[];
};

/** Short statements with room around them. */
export type BulletsSlide = SlideBase & {
  readonly kind: 'bullets';
  readonly lead: string | null;
  readonly items: readonly string[];
};

export type SlideSpec =
  | TitleSlide
  | ProcessSlide
  | RulesSlide
  | ComparisonSlide
  | TableSlide
  | CriteriaMapSlide
  | MatrixSlide
  | PolicySlide
  | SwotSlide
  | PlanSlide
  | CompetenceMapSlide
  | VotesSlide
  | ExerciseSlide
  | DecisionsSlide
  | NextStepsSlide
  | BulletsSlide;

export type SlideKind = SlideSpec['kind'];

export type DeckSpec = {
  readonly template: DeckTemplate;
  readonly language: DeckLanguage;
  readonly title: string;
  /** True while what it shows is not adopted: every slide then says so (domain.md 6.8). */
  readonly draft: boolean;
  readonly slides: readonly SlideSpec[];
  /** What the group has written in a language that is not the deck's: tagged so, to be read aloud right. */
  readonly foreign?: { readonly language: DeckLanguage; readonly texts: readonly string[] };
};

/** In points, from the top left corner of the slide. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type DestinationPlaceholder = {
  /** `title`, `ctrTitle`, `subTitle`, `body`, `sldNum` …; `obj` where the file leaves it out. */
  readonly type: string;
  readonly index: string | null;
  /** Own or inherited from the master; null when neither has one. */
  readonly rect: Rect | null;
  /** Text size in points, own or inherited from the master. */
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly bold: boolean;
  readonly capitals: boolean;
  /** Line spacing as a part of the font's own, e.g. 0.9. */
  readonly spacing: number;
  /** Space above a paragraph in points. */
  readonly before: number;
  /** Text colour, `RRGGBB`. */
  readonly colour: string;
};

/** Something that a layout or master shows on every slide: a band, a logo. For previews. */
export type DestinationOrnament = {
  readonly rect: Rect;
  /** `RRGGBB`, or null for a picture. */
  readonly fill: string | null;
  /** Part name of a picture, e.g. `ppt/media/image1.png`. */
  readonly picture: string | null;
};

export type DestinationLayout = {
  readonly name: string;
  /** The layout's `type` attribute, e.g. `titleOnly`; null when the file has none. */
  readonly type: string | null;
  /** Part name in the destination, e.g. `ppt/slideLayouts/slideLayout6.xml`. */
  readonly part: string;
  readonly placeholders: readonly DestinationPlaceholder[];
  /** Background colour, `RRGGBB`. */
  readonly background: string;
  /** Back to front, the master's first. */
  readonly ornaments: readonly DestinationOrnament[];
};

/** Scheme colours as `RRGGBB`, after the master's colour map. */
export const schemeColours = [
  'bg1',
  'tx1',
  'bg2',
  'tx2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type SchemeColour = (typeof schemeColours)[number];

/** What we need to know of a presentation to lay out slides for it. */
export type Destination = {
  /** Slide size in points. */
  readonly width: number;
  readonly height: number;
  /** Where free content may stand: below the title, inside the body area. */
  readonly content: Rect;
  /** The layouts chosen for our slides, with the destination's own names and types. */
  readonly layouts: { readonly title: DestinationLayout; readonly content: DestinationLayout };
  readonly fonts: { readonly heading: string; readonly body: string };
  readonly colours: Readonly<Record<SchemeColour, string>>;
  /** Bytes of the presentation's theme, masters and layouts, by part name: what a file is built on. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
};

/** A page of a slide and how it is known again. */
export type SlidePage = {
  /** Key of the spec plus page: `programme/template/slide id/1`. */
  readonly key: string;
  readonly specKey: string;
  /** Hash of what the spec says: changes when the data behind the slide has changed. */
  readonly rev: string;
  /** Hash of the texts as written; equals `hashTexts(OpenSlide.texts)` until somebody edits the slide. */
  readonly hash: string;
  readonly title: string;
};

export type RenderedSlide = SlidePage & {
  /** Preview in the destination's theme, from the same scene as the file. */
  readonly svg: string;
};

export type RenderedDeck = {
  readonly pptx: Uint8Array;
  readonly slides: readonly SlidePage[];
};
