export type Fields = Readonly<Record<string, unknown>>;
type Identity = { readonly user?: { readonly displayName?: string } };

export type ListItem = {
  readonly id: string;
  readonly eTag: string;
  readonly lastModifiedDateTime: string;
  readonly lastModifiedBy?: Identity;
  readonly fields: Fields;
};

export type ItemVersion = {
  readonly id: string;
  readonly lastModifiedDateTime: string;
  readonly lastModifiedBy?: Identity;
  readonly fields?: Fields;
};

/** A column's value in one line. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** The columns in which a version differs from the one before it. */
export function changes(version: ItemVersion, before: ItemVersion | undefined): readonly string[] {
  const names = Object.keys({ ...before?.fields, ...version.fields });
  return names.filter(
    (name) =>
      !/^(@odata|Modified$|Editor|_UIVersion)/.test(name) &&
      textOf(version.fields?.[name]) !== textOf(before?.fields?.[name]),
  );
}
