import * as v from 'valibot';
import type { Instant, LocalTime } from '#domain/record.ts';
import type { CalendarDate } from '#domain/calendar-date.ts';

/** What a column of a SharePoint list holds; null clears it. */
export type Cell = string | number | boolean | null;

/** The facet of a column definition in Graph; only the kinds that Graph can create and write safely. */
export type ColumnFacet =
  | { readonly text: { readonly allowMultipleLines: boolean; readonly textType: 'plain' } }
  | { readonly number: Record<never, never> }
  | { readonly boolean: Record<never, never> };

/**
 * One column: how it is made in SharePoint, what may stand in a cell, and both ways between cell and value.
 * `Out` is what reading gives, `In` what may be written.
 */
export type Column<Out, In = Out> = {
  /** Swedish, seen by those who open the list in SharePoint. */
  readonly displayName: string;
  readonly facet: ColumnFacet;
  readonly indexed: boolean;
  readonly unique: boolean;
  /** People type in it, so that two versions of it are never settled without asking. */
  readonly typed: boolean;
  /** Turns a cell into a value; SharePoint leaves an empty column out, so `undefined` is a cell too. */
  readonly cell: v.GenericSchema<unknown, Out>;
  readonly encode: (value: In) => Cell;
};

const singleLine = { text: { allowMultipleLines: false, textType: 'plain' } } as const;
const severalLines = { text: { allowMultipleLines: true, textType: 'plain' } } as const;

const column = <Out, In>(
  displayName: string,
  facet: ColumnFacet,
  cell: v.GenericSchema<unknown, Out>,
  encode: (value: In) => Cell,
): Column<Out, In> => ({
  displayName,
  facet,
  indexed: false,
  unique: false,
  typed: false,
  cell,
  encode,
});

/** Empty text and no text are the same to SharePoint. */
const anyText = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((text) => text.replaceAll('\r\n', '\n')),
);
const someText = v.pipe(v.string(), v.nonEmpty());
const same = <T extends Cell>(value: T): T => value;
const emptyAsNull = (text: string): Cell => (text === '' ? null : text);

/** One line that the app writes, at most 255 characters. What people type belongs in `note`. */
export const text = (displayName: string): Column<string> => ({
  ...column(displayName, singleLine, anyText, emptyAsNull),
  typed: true,
});

/** Text of any length, with line breaks. */
export const note = (displayName: string): Column<string> => ({
  ...column(displayName, severalLines, anyText, emptyAsNull),
  typed: true,
});

/** The id of another record, or an Entra object id. Never empty. */
export const reference = (displayName: string): Column<string> =>
  column(displayName, singleLine, someText, same);

export const number = (displayName: string): Column<number> =>
  column(displayName, { number: {} }, v.pipe(v.number(), v.finite()), same);

export const flag = (displayName: string): Column<boolean> =>
  column(displayName, { boolean: {} }, v.boolean(), same);

/** One of a fixed set of words, kept as text so that a new word needs no change of the column. */
export const choice = <const Value extends string>(
  displayName: string,
  values: readonly Value[],
): Column<Value> => column(displayName, singleLine, v.picklist(values), same);

/** A day, `2027-01-19`. Text, because a dateOnly column shows the day before in Sweden (guides/graph.md 4.13). */
export const date = (displayName: string): Column<CalendarDate> =>
  column(displayName, singleLine, v.pipe(v.string(), v.isoDate()), same);

/** A point in time in UTC, `2027-02-09T08:00:00Z`. */
export const instant = (displayName: string): Column<Instant> =>
  column(displayName, singleLine, v.pipe(v.string(), v.isoTimestamp()), same);

/** Wall time, `09:00`. */
export const localTime = (displayName: string): Column<LocalTime> =>
  column(displayName, singleLine, v.pipe(v.string(), v.isoTime()), same);

/** Structured data as JSON in a note; the schema says what it may be. */
export const json = <Out>(
  displayName: string,
  schema: v.GenericSchema<unknown, Out>,
): Column<Out, unknown> =>
  column(displayName, severalLines, v.pipe(v.string(), v.parseJson(), schema), (value) =>
    JSON.stringify(value),
  );

/** Ids of other records, in order. */
export const ids = (displayName: string): Column<readonly string[], unknown> =>
  json(displayName, v.array(v.string()));

/** Null when the column is empty. */
export const optional = <Out, In>(inner: Column<Out, In>): Column<Out | null, In | null> => ({
  ...inner,
  cell: v.nullish(inner.cell, null),
  encode: (value) => (value === null || value === undefined ? null : inner.encode(value)),
});

/** A column that Graph can filter on. */
export const indexed = <Out, In>(inner: Column<Out, In>): Column<Out, In> => ({
  ...inner,
  indexed: true,
});

/** A column in which SharePoint refuses a value twice; needs an index. */
export const unique = <Out, In>(inner: Column<Out, In>): Column<Out, In> => ({
  ...inner,
  indexed: true,
  unique: true,
});
