import { solidColour, type Palette } from './colours.ts';
import { all, down, number } from './ooxml.ts';

export type Run = {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string | null;
};
export type Paragraph = {
  readonly runs: readonly Run[];
  readonly align: 'left' | 'center' | 'right';
  readonly bullet: boolean;
  /** Points from the left. */
  readonly indent: number;
  /** Points. */
  readonly before: number;
  readonly after: number;
};

/** How text looks where the shape itself does not say: by level, from 0. */
export type TextStyle = readonly (Element | null)[];
export type TextStyles = { of(placeholder: string | null): TextStyle };

const levels = [1, 2, 3, 4, 5] as const;
const levelsOf = (style: Element | null): TextStyle =>
  levels.map((level) => down(style, `lvl${level}pPr`));

/** The master's styles for titles, bodies and everything else. */
export function textStyles(master: Element | null): TextStyles {
  const styles = down(master, 'txStyles');
  const [title, body, other] = ['titleStyle', 'bodyStyle', 'otherStyle'].map((name) =>
    levelsOf(down(styles, name)),
  );
  return {
    of(placeholder) {
      if (placeholder === null || /^(dt|ftr|hdr|sldNum)$/.test(placeholder)) return other ?? [];
      // A subtitle is body text, whatever its name looks like.
      return (/^(title|ctrTitle)$/.test(placeholder) ? title : body) ?? [];
    },
  };
}

const usualSize = 18;
const aligned = { ctr: 'center', r: 'right' } as const;

/**
 * @param behind the placeholders that the shape takes its look from, nearest first
 * @param style what the master says for such a shape
 */
export function readText(
  body: Element | null,
  behind: readonly Element[],
  style: TextStyle,
  { palette, slideNumber }: { readonly palette: Palette; readonly slideNumber: number },
): readonly Paragraph[] {
  const scale = (number(down(body, 'bodyPr', 'normAutofit'), 'fontScale') ?? 100_000) / 100_000;
  const given = behind.map((each) => levelsOf(down(each, 'txBody', 'lstStyle')));
  return all(body, 'p').map((paragraph) => {
    const own = down(paragraph, 'pPr');
    const level = number(own, 'lvl') ?? 0;
    const chain = [own, ...given.map((each) => each[level]), style[level]];
    const say = <T>(read: (from: Element) => T | null): T | null => {
      for (const from of chain) {
        const told = from === null || from === undefined ? null : read(from);
        if (told !== null) return told;
      }
      return null;
    };
    const align = say((from) => from.getAttribute('algn')) as keyof typeof aligned | 'l' | null;
    const bullet = say((from) =>
      down(from, 'buNone') ? false : down(from, 'buChar') || down(from, 'buAutoNum') ? true : null,
    );
    const size = (say((from) => number(down(from, 'defRPr'), 'sz')) ?? usualSize * 100) / 100;
    const space = (name: string): number =>
      say((from) => {
        const fixed = number(down(from, name, 'spcPts'), 'val');
        const share = number(down(from, name, 'spcPct'), 'val');
        if (fixed !== null) return fixed / 100;
        return share === null ? null : (share / 100_000) * size;
      }) ?? 0;
    const runs = [...paragraph.children].filter(({ localName }) => /^(r|fld|br)$/.test(localName));
    return {
      align: align === 'ctr' || align === 'r' ? aligned[align] : 'left',
      before: space('spcBef') * scale,
      after: space('spcAft') * scale,
      bullet: bullet === true && runs.length > 0,
      indent: ((say((from) => number(from, 'marL')) ?? 0) / 12_700) * scale,
      runs: runs.map((run): Run => {
        const properties = down(run, 'rPr');
        const own = number(properties, 'sz');
        const bold =
          properties?.getAttribute('b') ??
          say((from) => down(from, 'defRPr')?.getAttribute('b') ?? null);
        return {
          text: wordsOf(run, slideNumber),
          size: (own === null ? size : own / 100) * scale,
          bold: bold === '1' || bold === 'true',
          colour:
            solidColour(down(properties, 'solidFill'), palette) ??
            say((from) => solidColour(down(from, 'defRPr', 'solidFill'), palette)),
        };
      }),
    };
  });
}

function wordsOf(run: Element, slideNumber: number): string {
  if (run.localName === 'br') return '\n';
  if (run.getAttribute('type') === 'slidenum') return String(slideNumber);
  return down(run, 't')?.textContent ?? '';
}
